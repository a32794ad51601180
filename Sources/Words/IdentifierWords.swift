public import HallCore

extension IdentifierProblem {
  /// What is wrong with a number, for the person who has it in front of them.
  public func sentence(_ language: Language) -> String { phrase(language) }

  private var phrase: Phrase {
    switch self {
    case .empty:
      Phrase("没有填写", "Nothing was entered")
    case .masked:
      Phrase(
        "带星号的号码不能使用，请输入完整号码，或者改用姓名",
        "A number masked with stars cannot be used; enter it in full, or the name")
    case .wrongLength(let expected, let found):
      Phrase(
        "位数不符：应为 \(Self.list(expected, "或")) 位，现有 \(found) 位",
        "Wrong length: \(Self.list(expected, "or")) characters expected, \(found) found")
    case .illegalCharacter(let character, let position):
      Self.illegal(character, position)
    case .wrongCheck(let position, let expected, let found):
      Phrase(
        "校验码不符：第 \(position) 位应为 \(expected)，现为 \(found)，请核对整个号码",
        "Check character: position \(position) should be \(expected), is \(found);"
          + " compare the whole number")
    case .impossibleDate(let digits):
      Phrase("日期不存在：\(digits)", "No such date: \(digits)")
    case .futureDate(let day):
      Phrase("出生日期 \(day.text) 尚未到来", "The birthday \(day.text) is still to come")
    case .historicOnly(let form):
      form.phrase
    case .otherHolder(let holder):
      Phrase(
        "这是\(holder.name(.chinese))的号码，请改选证件种类",
        "This is the number of a \(holder.name(.english)); choose that document")
    case .wrongForm(let example):
      Phrase("格式不符，例如 \(example)", "Wrong form; an example is \(example)")
    }
  }

  private static func list(_ values: [Int], _ conjunction: String) -> String {
    guard let first = values.first, let last = values.last, values.count > 1 else {
      return values.map(String.init).joined()
    }
    if values.count > 3, last - first == values.count - 1 { return "\(first)–\(last)" }
    let space = conjunction.utf8.allSatisfy { $0 < 0x80 } ? ", " : "、"
    return values.dropLast().map(String.init).joined(separator: space) + " \(conjunction) \(last)"
  }

  /// Letters that look like digits are the usual cause, so the sentence asks about them.
  private static func illegal(_ character: Unicode.Scalar, _ position: Int) -> Phrase {
    let lookalikes: [Unicode.Scalar: String] = ["O": "0", "I": "1", "L": "1", "Z": "2", "S": "5"]
    let digit = lookalikes[character]
    return Phrase(
      "第 \(position) 位不能是“\(character)”" + (digit.map { "，是否为数字 \($0)？" } ?? ""),
      "“\(character)” cannot stand at position \(position)"
        + (digit.map { "; is it the digit \($0)?" } ?? ""))
  }
}

extension HistoricIdentifier {
  fileprivate var phrase: Phrase {
    switch self {
    case .citizenID15:
      Phrase(
        "15 位旧身份证号已停用，只能查历史档案，请用 18 位号码",
        "15-digit ID numbers are void; use the 18-digit number, this one finds old files only")
    case .registrationNumber15:
      Phrase(
        "15 位旧注册号只能查历史档案，请用 18 位统一社会信用代码",
        "15-digit registration numbers find old files only; use the 18-character credit code")
    case .organisationCode9:
      Phrase(
        "9 位组织机构代码只能查历史档案，请用 18 位统一社会信用代码",
        "9-character organisation codes find old files only; use the 18-character credit code")
    }
  }
}

extension IdentifierHint {
  /// What is worth a second look, for the person at the window.
  public func sentence(_ language: Language) -> String { phrase(language) }

  private var phrase: Phrase {
    switch self {
    case .unknownRegion(let code):
      Phrase(
        "行政区划 \(code) 不在名录中（不影响号码有效）",
        "Region \(code) is not in our list (the number is still valid)")
    case .innerCheck(let expected, let found):
      Phrase(
        "内嵌组织机构代码校验位应为 \(expected)，现为 \(found)（仅提示）",
        "The organisation code inside should end in \(expected), ends in \(found) (a hint only)")
    case .normalised:
      Phrase("已去除空格或转换全角、小写", "Spaces, full-width or small letters were put right")
    case .extracted:
      Phrase("号码取自较长的内容", "The number was found inside a longer text")
    }
  }
}

extension CitizenID.Holder {
  /// The document such a number stands on.
  public func name(_ language: Language) -> String {
    let phrase =
      switch self {
      case .citizen: Phrase("居民身份证", "citizen's identity card")
      case .hongKong: Phrase("港澳居民居住证（香港）", "residence permit (Hong Kong)")
      case .macao: Phrase("港澳居民居住证（澳门）", "residence permit (Macao)")
      case .taiwan: Phrase("台湾居民居住证", "residence permit (Taiwan)")
      case .permanentResident: Phrase("外国人永久居留身份证", "permanent residence card")
      }
    return phrase(language)
  }
}

extension IdentifierKind {
  /// What the look-up field took a text for.
  public func name(_ language: Language) -> String { phrase(language) }

  private var phrase: Phrase {
    switch self {
    case .caseNumber: Phrase("办件编号", "case number")
    case .citizenID: Phrase("身份证号", "ID number")
    case .residencePermit: Phrase("港澳台居民居住证", "residence permit")
    case .permanentResidence: Phrase("外国人永久居留身份证", "permanent residence card")
    case .creditCode: Phrase("统一社会信用代码", "credit code")
    case .mobile: Phrase("手机号", "mobile number")
    case .landline: Phrase("固定电话", "landline")
    case .regionCode: Phrase("行政区划代码", "region code")
    case .itemCode: Phrase("事项编码", "item code")
    case .licenceID: Phrase("电子证照标识", "e-licence identifier")
    case .passport: Phrase("护照", "passport")
    case .hongKongMacaoPass: Phrase("港澳居民来往内地通行证", "Hong Kong or Macao pass")
    case .taiwanPass: Phrase("台湾居民来往大陆通行证", "Taiwan pass")
    case .birthCertificate: Phrase("出生医学证明", "birth certificate")
    case .ticketNumber: Phrase("排队号", "ticket number")
    case .name: Phrase("姓名", "name")
    case .organisationName: Phrase("单位名称", "organisation")
    case .pinyinInitials: Phrase("拼音首字母", "pinyin initials")
    case .lastFour: Phrase("号码后四位", "last four")
    case .externalNumber: Phrase("外部编号", "number of another system")
    case .masked: Phrase("脱敏号码", "masked number")
    case .empty: Phrase("空", "nothing")
    }
  }
}

extension DocumentKind {
  /// The document's name as people say it.
  public func name(_ language: Language) -> String { phrase(language) }

  private var phrase: Phrase {
    switch self {
    case .identityCard: Phrase("居民身份证", "identity card")
    case .temporaryIdentityCard: Phrase("临时居民身份证", "temporary identity card")
    case .householdRegister: Phrase("户口簿", "household register")
    case .officerCard: Phrase("军官证", "military officer's card")
    case .armedPoliceCard: Phrase("武警警官证", "armed police officer's card")
    case .birthCertificate: Phrase("出生医学证明", "birth certificate")
    case .policeCard: Phrase("警官证", "police officer's card")
    case .residencePermit: Phrase("居住证", "residence permit")
    case .drivingLicence: Phrase("驾驶证", "driving licence")
    case .diplomaticPassport: Phrase("外交护照", "diplomatic passport")
    case .servicePassport: Phrase("公务护照", "service passport")
    case .publicAffairsPassport: Phrase("公务普通护照", "passport for public affairs")
    case .passport: Phrase("普通护照", "passport")
    case .taiwanPass: Phrase("台湾居民来往大陆通行证", "Taiwan pass")
    case .hongKongMacaoPass: Phrase("港澳居民来往内地通行证", "Hong Kong or Macao pass")
    case .permanentResidence: Phrase("外国人永久居留身份证", "permanent residence card")
    case .other: Phrase("其他证件", "other document")
    }
  }
}
