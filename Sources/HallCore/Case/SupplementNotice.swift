/// One thing that is missing or wrong, as the applicant is told.
public struct Defect: Hashable, Sendable {
  /// The material; nil where it concerns the application itself.
  public let material: MaterialCode?
  /// The finding's code.
  public let code: String
  /// What to bring or do, in the clerk's words.
  public let requirement: String

  /// A defect.
  public init(material: MaterialCode?, code: String, requirement: String) {
    self.material = material
    self.code = code
    self.requirement = requirement
  }
}

/// A one-time notice: everything that is missing, once (行政许可法第三十二条第一款第四项).
public struct SupplementNotice: Hashable, Sendable {
  /// Every defect.
  public let defects: [Defect]
  /// By when to bring it.
  public let due: Day
  /// Why there is a second notice; nil for the first.
  public let secondBecause: String?

  /// A notice.
  public init(defects: [Defect], due: Day, secondBecause: String? = nil) {
    self.defects = defects
    self.due = due
    self.secondBecause = secondBecause
  }
}
