/// What a source last said about one holder and one type of licence or datum. Answers live by
/// holder, not by case: they serve every case the holder brings, now or later.
public struct PoolAnswer: Hashable, Sendable {
  /// The holder's identifier.
  public let holder: PartyIdentifier
  /// The catalogue's type code, 21 characters.
  public let type: String
  /// What the source said.
  public let result: Result
  /// When it said so.
  public let at: Instant

  /// What a source can say.
  public enum Result: Hashable, Sendable {
    /// It holds this licence or datum.
    case holds(PoolLicence)
    /// It holds nothing.
    case absent
    /// It did not answer.
    case failed(SourceFailure)
  }

  /// A source's answer.
  public init(holder: PartyIdentifier, type: String, result: Result, at: Instant) {
    self.holder = holder
    self.type = type
    self.result = result
    self.at = at
  }
}

/// An electronic licence or shared datum.
public struct PoolLicence: Hashable, Sendable {
  /// E-licence identifier (GB/T 36904); nil for data that are compared only.
  public let identifier: LicenceID?
  /// The licence's own number, as printed on it; nil where it has none.
  public let number: String?
  /// The holder's name as the source writes it.
  public let holderName: String
  /// The first day of validity; nil where it has none.
  public let validFrom: Day?
  /// The last day of validity; nil means without end.
  public let validUntil: Day?
  /// Its state at the source.
  public let state: LicenceState

  /// A licence in the pool.
  public init(
    identifier: LicenceID?, number: String?, holderName: String, validFrom: Day?,
    validUntil: Day?, state: LicenceState
  ) {
    self.identifier = identifier
    self.number = number
    self.holderName = holderName
    self.validFrom = validFrom
    self.validUntil = validUntil
    self.state = state
  }
}
