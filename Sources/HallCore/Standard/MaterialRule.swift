/// A material's code: ASCII, unique within one standard.
public struct MaterialCode: Hashable, Comparable, Sendable {
  /// The code as written in the standard.
  public let text: String

  /// A code as written in the standard.
  public init(_ text: String) {
    self.text = text
  }

  /// Alphabetical order.
  public static func < (left: MaterialCode, right: MaterialCode) -> Bool { left.text < right.text }
}

/// How far a material can be trusted, best first.
public enum Grade: String, CaseIterable, Comparable, Sendable {
  /// Issued by the authority, or confirmed by it.
  case a = "A"
  /// Original checked by a clerk.
  case b = "B"
  /// Uploaded by the person; the original has not been seen.
  case c = "C"
  /// Declared by the person.
  case d = "D"

  /// Less trusted grades are smaller.
  public static func < (left: Grade, right: Grade) -> Bool { left.rawValue > right.rawValue }
}

/// What one standard says about one material.
public struct MaterialRule: Hashable, Sendable {
  /// Unique within the standard.
  public let code: MaterialCode
  /// The official name.
  public let name: String
  /// The name in English.
  public let english: String
  /// Whether the case can go on without it.
  public let necessity: Necessity
  /// When it is needed at all; empty means always.
  public let when: [Condition]
  /// Who makes it.
  public let origin: MaterialOrigin
  /// Whose paper it is: decides for whom the licence pool is asked.
  public let holder: Holder
  /// Where it comes from, short, for the screen.
  public let owner: String
  /// The sources that can deliver it without paper; empty where there is none.
  public let sharing: [Sharing]
  /// The lowest grade accepted.
  public let accepts: Grade
  /// May be replaced by a written promise (告知承诺).
  public let mayPromise: Bool
  /// How long it may be brought later (容缺); nil where it may not.
  public let deferral: TimeLimit?
  /// Originals to hand in, on paper.
  public let originals: Int
  /// Copies to hand in, on paper.
  public let copies: Int
  /// What makes it good (受理标准), as the applicant is told too.
  public let requirement: String
  /// What the window heeds with it, and what no paper for the applicant says (窗口提示): that it need not
  /// be brought where a source has it, for one; nil where there is nothing.
  public let windowNote: String?
  /// The legal basis for asking for it.
  public let basis: String

  /// Whether only the authority itself can confirm it, so that no paper of the applicant's counts and
  /// none may be asked for.
  public var isForAuthorityAlone: Bool { accepts == .a }
}

/// Whether a material decides.
public enum Necessity: String, CaseIterable, Sendable {
  case required, optional
}

/// Who makes a material.
public enum MaterialOrigin: String, CaseIterable, Sendable {
  /// 申请人自备.
  case applicant
  /// 现场填写, or generated from an electronic form.
  case form
  /// 政府部门核发.
  case government
  /// 第三方出具.
  case thirdParty
}

/// Whose paper a material is.
public enum Holder: String, CaseIterable, Sendable {
  case applicant, agent
  /// The legal representative, responsible person or proprietor of an organisation.
  case representative
  /// Somebody else: a spouse, a seller, a child. The pool is not asked by itself.
  case other
}

extension MaterialCode {
  /// The most characters a code has.
  static let lengthMax = 40
}

/// One way in which an authority can deliver a material.
public struct Sharing: Hashable, Sendable {
  /// How.
  public let way: SharingWay
  /// The catalogue's type code, 21 characters.
  public let type: String
  /// Through which platform, as the clerk knows it (市共享, 省证照).
  public let path: String
}

/// How an authority delivers.
public enum SharingWay: String, CaseIterable, Sendable {
  /// An electronic licence is fetched (电子证照).
  case licence
  /// Data are compared and the answer is yes or no (数据核验).
  case dataCheck
  /// Another department is asked (部门核验).
  case departmentCheck
}

/// A material or situation applies only where the case's choice is one of these.
public struct Condition: Hashable, Sendable {
  /// A situation's code, or `applicant` or `agent`.
  public let subject: String
  /// The choices under which it applies.
  public let choices: [String]
}

/// A question whose answer decides which materials are needed (受理情形).
public struct Situation: Hashable, Sendable {
  /// Unique within the standard.
  public let code: String
  /// The question, as the clerk asks it.
  public let question: String
  /// The question in English.
  public let english: String
  /// When it is asked at all; empty means always.
  public let when: [Condition]
  /// The possible answers.
  public let choices: [Choice]

  /// One answer.
  public struct Choice: Hashable, Sendable {
    /// Unique within the question.
    public let code: String
    /// The answer.
    public let name: String
    /// The answer in English.
    public let english: String
    /// Possible only from this age on, in full years; nil where the age does not matter.
    public let ageFrom: Int?
    /// Possible only below this age, in full years; nil where the age does not matter.
    public let ageUnder: Int?

    /// Whether somebody of this age can give the answer.
    public func suits(age: Int) -> Bool {
      (ageFrom.map { age >= $0 } ?? true) && (ageUnder.map { age < $0 } ?? true)
    }
  }
}
