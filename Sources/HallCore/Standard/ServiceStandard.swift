/// One version of one item's rules: the single standard by which a case is judged, wherever it
/// comes from (优化营商环境条例第三十五条；河南省优化营商环境条例第三十八条).
public struct ServiceStandard: Hashable, Sendable {
  /// What is asked for.
  public let item: ServiceItem
  /// Counts up with every change.
  public let version: Int
  /// The first day on which cases are received under this version.
  public let effectiveFrom: Day
  /// Where its values come from.
  public let source: String
  /// On the spot or within a promised limit.
  public let handling: Handling
  /// Who may apply.
  public let applicants: [PartyKind]
  /// Whether somebody may act for the applicant.
  public let agentAllowed: Bool
  /// The clocks.
  public let limits: TimeLimits
  /// When silence counts as acceptance.
  public let deemedAcceptance: DeemedAcceptance
  /// The special procedures that may stop the clock.
  public let specialProcedures: [SpecialProcedure]
  /// An on-site check by at least two staff belongs to it (行政许可法第三十四条).
  public let onSiteCheck: Bool
  /// The questions.
  public let situations: [Situation]
  /// The materials, in the order in which they are shown.
  public let materials: [MaterialRule]
  /// The legal basis of the item.
  public let basis: [String]
  /// What the applicant gets.
  public let result: ServiceResult
  /// What it costs.
  public let fee: Fee
  /// How long the window normally needs.
  public let standardMinutes: Int
  /// SM3 of the canonical form of the whole file, 64 hexadecimal characters.
  public let hash: String

  /// The rule for one material; nil where the standard does not know it.
  public func material(_ code: MaterialCode) -> MaterialRule? {
    materials.first { $0.code == code }
  }

  /// The materials that count for a dossier, in the standard's order: those that its parties and answers
  /// call for. Whatever is asked, judged or counted of a case goes by these and never by all there are.
  public func materials(for dossier: Dossier) -> [MaterialRule] {
    materials.filter { dossier.fulfils($0.when) }
  }

  /// The question with that code.
  public func situation(_ code: String) -> Situation? {
    situations.first { $0.code == code }
  }
}

/// What the applicant gets at the end.
public struct ServiceResult: Hashable, Sendable {
  /// The official name.
  public let name: String
  /// The name in English.
  public let english: String
  /// What sort of thing it is.
  public let kind: ResultKind
  /// The e-licence type it becomes; nil where it becomes none.
  public let type: String?
  /// For how many years it is valid; nil means without end.
  public let validityYears: Int?
  /// How it can reach the applicant.
  public let delivery: [DeliveryMode]
}

/// What sort of result an item has.
public enum ResultKind: String, CaseIterable, Sendable {
  case licence, document, record, payment, none
}

/// How a result reaches the applicant.
public enum DeliveryMode: String, CaseIterable, Sendable {
  /// Handed over at the counter.
  case counter
  /// Sent by post.
  case post
  /// As an electronic licence or document.
  case electronic
}

/// What an item costs.
public struct Fee: Hashable, Sendable {
  /// In fen (1/100 yuan).
  public let fen: Int
  /// How it is made up.
  public let explanation: String
  /// The legal basis; empty where nothing is charged.
  public let basis: String
}
