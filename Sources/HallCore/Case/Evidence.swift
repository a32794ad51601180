/// How a material was provided (one list for every channel).
public enum MaterialWay: String, CaseIterable, Sendable {
  /// 电子证照调用.
  case licence
  /// 数据共享核验.
  case dataCheck
  /// 部门间核验.
  case departmentCheck
  /// 告知承诺替代.
  case promise
  /// 网上上传.
  case upload
  /// 收取纸质原件并扫描.
  case paper
  /// 邮寄.
  case post
  /// 复用以前办件的材料.
  case earlier

  /// Whether an authority's source delivered it without paper (免提交).
  public var isShared: Bool {
    switch self {
    case .licence, .dataCheck, .departmentCheck: true
    case .promise, .upload, .paper, .post, .earlier: false
    }
  }
}

/// What lies on the table for one material, and how we know.
public struct Evidence: Hashable, Sendable {
  /// How it came.
  public let way: MaterialWay
  /// How far it can be trusted.
  public let grade: Grade
  /// The authority and platform that vouch for it, as the clerk knows them (市场监管 · 市共享); nil
  /// where the applicant brought it.
  public let source: String?
  /// When it was true, or when it was handed over.
  public let asOf: Instant
  /// The first day of validity; nil where it has none.
  public let validFrom: Day?
  /// The last day of validity; nil means without end.
  public let validUntil: Day?
  /// The licence's state at the source; `.valid` for everything that is not a licence.
  public let state: LicenceState
  /// Whether the licence's holder is the one the standard asks for.
  public let holderMatches: Bool
  /// The holder's name as the source writes it, where it is not the one asked for; nil otherwise.
  public let holderName: String?
  /// E-licence identifier, letter number, attachment hash or earlier case number; nil where none.
  public let reference: String?

  /// Evidence for one material.
  public init(
    way: MaterialWay, grade: Grade, source: String? = nil, asOf: Instant, validFrom: Day? = nil,
    validUntil: Day? = nil, state: LicenceState = .valid, holderMatches: Bool = true,
    holderName: String? = nil, reference: String? = nil
  ) {
    self.way = way
    self.grade = grade
    self.source = source
    self.asOf = asOf
    self.validFrom = validFrom
    self.validUntil = validUntil
    self.state = state
    self.holderMatches = holderMatches
    self.holderName = holderName
    self.reference = reference
  }

  /// Whether it can be used on that day at all: in force, within its term, of the right holder.
  public func isUsable(on day: Day) -> Bool {
    state == .valid && holderMatches && (validFrom.map { $0 <= day } ?? true)
      && (validUntil.map { $0 >= day } ?? true)
  }

  /// Whether it says that there is no such licence: not in force any more, or another person's.
  var isDenial: Bool { state != .valid || !holderMatches }

  /// Whether it says the same as another, whenever either was said.
  func saysTheSame(as other: Evidence) -> Bool { with(grade: grade, asOf: other.asOf) == other }

  /// Whether comparing it with the original is enough for a grade. A promise stands for a paper that
  /// is not there, and there is nothing to compare; nor is there with what a source delivered.
  func risesTo(_ grade: Grade) -> Bool {
    !way.isShared && way != .promise && checkedByClerk().grade >= grade
  }

  /// What the clerk's comparison makes of it: an upload whose original was seen rises from C to B.
  func checkedByClerk() -> Evidence { grade == .c ? with(grade: .b, asOf: asOf) : self }

  private func with(grade: Grade, asOf: Instant) -> Evidence {
    Evidence(
      way: way, grade: grade, source: source, asOf: asOf, validFrom: validFrom,
      validUntil: validUntil, state: state, holderMatches: holderMatches, holderName: holderName,
      reference: reference)
  }
}

/// The state of a licence at its source. Expiry is not a state: it follows from the day.
public enum LicenceState: String, CaseIterable, Sendable {
  /// 有效.
  case valid
  /// 暂扣、使用功能中止: may come back.
  case suspended
  /// 注销.
  case cancelled
  /// 撤销.
  case annulled
  /// 吊销.
  case revoked
  /// 失效.
  case void
  /// 办理转出.
  case transferred
}

/// Why a source gave no answer. Unknown is not no.
public enum SourceFailure: String, CaseIterable, Sendable {
  /// 查询超时.
  case timeout
  /// 来源脱网.
  case unreachable
  /// 来源维护.
  case maintenance
  /// 超出当日配额.
  case quota
  /// 来源返回错误.
  case error
}

/// What is known from the sources about one material.
public enum SourceKnowledge: Hashable, Sendable {
  /// No source has been asked, or there is none.
  case notAsked
  /// The source was asked and has not answered yet.
  case waiting(since: Instant)
  /// The source answered that it holds nothing. Data missing is not fact missing.
  case absent(at: Instant)
  /// The source did not answer.
  case failed(SourceFailure, at: Instant)
  /// The source delivered this, whatever lies on the table since.
  case delivered(Evidence, at: Instant)
}
