/// One thing that is missing or wrong, as the applicant is told.
public struct Defect: Hashable, Sendable {
  /// The material; nil where it concerns the application itself.
  public let material: MaterialCode?
  /// What is wrong, with the reason somebody wrote where there is one.
  public let finding: Finding.Kind
  /// What to bring or do, as the standard said when the notice was given; empty where what is wrong
  /// says everything.
  public let requirement: String

  /// A defect.
  public init(material: MaterialCode?, finding: Finding.Kind, requirement: String) {
    self.material = material
    self.finding = finding
    self.requirement = requirement
  }
}

/// A one-time notice: everything that is missing, once (行政许可法第三十二条第一款第四项).
public struct SupplementNotice: Hashable, Sendable {
  /// Every defect.
  public let defects: [Defect]
  /// By when to bring it, as the applicant was told.
  public let due: DueDate
  /// Why there is a second notice; nil for the first. Whoever should have told everything at once
  /// answers for it (行政许可法第七十二条), so a supervisor gives it, and explains it.
  public let second: String?
  /// How many working days after the notice's own term it was given; 0 where in time.
  public let daysLate: Int

  /// A notice.
  public init(defects: [Defect], due: DueDate, second: String? = nil, daysLate: Int = 0) {
    self.defects = defects
    self.due = due
    self.second = second
    self.daysLate = daysLate
  }
}
