/// What a citizen or organisation can ask the hall for (政务服务事项).
public struct ServiceItem: Hashable, Sendable {
  /// Basic code, 12 characters (GB/T 39554.1): the same for every place that offers the item.
  public let code: String
  /// Implementation code, 31 characters: this department's own.
  public let implementationCode: String
  /// Handling code, 33 characters: this variant of the department's item.
  public let handlingCode: String
  /// The official name.
  public let name: String
  /// The name in English.
  public let english: String
  /// What citizens call it, and older official names; for the item search only.
  public let aliases: [String]
  /// The kind of power exercised.
  public let kind: ItemKind
  /// The authority that decides.
  public let department: Department
}

/// The kinds of items that are handled on application (依申请类).
public enum ItemKind: String, CaseIterable, Sendable {
  /// 行政许可; only here do 行政许可法's clocks bind as they are.
  case licensing
  /// 行政给付.
  case payment
  /// 行政确认.
  case confirmation
  /// 行政奖励.
  case reward
  /// 行政裁决.
  case ruling
  /// 其他行政权力.
  case other
  /// 公共服务.
  case publicService
}

/// An authority that stands behind items.
public struct Department: Hashable, Sendable {
  /// The official name.
  public let name: String
  /// The name in English.
  public let english: String
  /// Its unified social credit code.
  public let creditCode: String
}

/// How an item is handled.
public enum Handling: String, CaseIterable, Sendable {
  /// 即办件: decided in one sitting at the window.
  case immediate
  /// 承诺件: decided by the department within the promised limit.
  case promised
}

/// Who applies.
public enum PartyKind: String, CaseIterable, Sendable {
  /// 自然人.
  case person
  /// 法人或非法人组织, sole traders included.
  case organisation
}

/// When silence makes an application accepted, and which law says so (视为受理).
public struct DeemedAcceptance: Hashable, Sendable {
  /// When.
  public let rule: Rule
  /// The law that says so, or why none does.
  public let basis: String

  /// The rules of the laws.
  public enum Rule: String, CaseIterable, Sendable {
    /// No notice within five working days of receipt (行政许可法第三十二条). Binds every licence.
    case afterNoticeLimit
    /// No written answer on the spot (不动产登记暂行条例第十七条).
    case onTheSpot
    /// Never: benefits, confirmations and public services for which no law says so.
    case never
  }
}

/// Procedures whose time is not counted. A case may be suspended only for one its standard lists.
public enum SpecialProcedure: String, CaseIterable, Sendable {
  // Those of the law (行政许可法第四十五条).
  case hearing, tender, auction, inspection, testing, quarantine, appraisal, expertReview
  /// 公示. Not in the law's list, which is about licences. Items of other kinds name what is not
  /// counted themselves, and the certificate of disability names it besides the assessment; without it
  /// such a case would be late by the days on which everybody may object.
  case publicNotice
}
