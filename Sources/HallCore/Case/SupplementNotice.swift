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
  /// By when to bring it, as the applicant was told.
  public let due: DueDate
  /// Why there is a second notice, and who allowed it; nil for the first.
  public let second: SecondNotice?

  /// A notice.
  public init(defects: [Defect], due: DueDate, second: SecondNotice? = nil) {
    self.defects = defects
    self.due = due
    self.second = second
  }
}

/// What a notice needs that is not the first: whoever should have told everything at once answers
/// for it (行政许可法第七十二条), so the hall wants it explained and allowed.
public struct SecondNotice: Hashable, Sendable {
  /// Why the first did not say everything.
  public let reason: String
  /// Which supervisor (值班长) allowed it.
  public let supervisor: String

  /// The explanation of a second notice.
  public init(reason: String, supervisor: String) {
    self.reason = reason
    self.supervisor = supervisor
  }
}
