public import HallCore
internal import TextFormats

/// Small things to test with. Everybody in here is invented.
public enum Sample {
  /// Where the checked-in data are.
  public static let fixtures = folder() + "/../../../Fixtures"

  /// The day on which the samples play: a Monday without holidays around it.
  public static let day = Day(number: 20_780)
  /// 10:42 on that day.
  public static let now = Instant(day: day, hour: 10, minute: 42)

  /// The shipped calendar.
  public static func calendar() throws -> WorkingCalendar { try readCalendar.get() }

  /// Read once: nearly every test asks for it, some a thousand times.
  private static let readCalendar = Result<WorkingCalendar, any Error> {
    let path = fixtures + "/calendar/workdays-2024-2026.csv"
    return try WorkingCalendar(csv: try readFile(path), file: path)
  }

  /// One of the shipped standards, by its file's name.
  public static func standard(_ name: String) throws -> ServiceStandard {
    let path = fixtures + "/standards/\(name).json"
    return try ServiceStandard.parse(try readFile(path), file: path)
  }

  /// All shipped standards.
  public static func standards() throws -> [ServiceStandard] {
    try fileNames(in: fixtures + "/standards", ending: ".json").map {
      try standard(String($0.dropLast(5)))
    }
  }

  /// A little standard with one material of every sort.
  /// - Parameter silence: when silence makes an application accepted.
  public static func shopStandard(
    handling: Handling = .promised, silence: String = "afterNoticeLimit"
  ) throws -> ServiceStandard {
    let text = shopText.replacing("$HANDLING", with: handling.rawValue)
      .replacing("$DAYS", with: handling == .immediate ? "0" : "3")
      .replacing("\"afterNoticeLimit\"", with: "\"\(silence)\"")
      // Of a licence the law takes silence for an answer, whatever the item says.
      .replacing("\"licensing\"", with: silence == "never" ? "\"payment\"" : "\"licensing\"")
    return try ServiceStandard.parse(Array(text.utf8), file: "shop.json")
  }

  /// The same with a result that can be posted.
  public static func postingStandard() throws -> ServiceStandard {
    let text = try shopText(
      replacing: #""delivery": ["counter", "electronic"]"#,
      with: #""delivery": ["counter", "post"]"#)
    return try ServiceStandard.parse(Array(text.utf8), file: "shop.json")
  }

  private static let shopText = """
    { "format": 1,
      "item": { "code": "410131016001",
        "implementationCode": "11410900YYEKB8453P3410131016001",
        "handlingCode": "11410900YYEKB8453P341013101600101",
        "name": "开店备案", "english": "Opening a shop", "aliases": ["开小店"],
        "kind": "licensing",
        "department": { "name": "市场监督管理局", "english": "Market Regulation",
          "creditCode": "11410900YYEKB8453P" } },
      "version": 7, "effectiveFrom": "2026-03-01", "source": "测试用",
      "handling": "$HANDLING", "applicants": ["organisation", "person"], "agentAllowed": true,
      "limits": { "statutory": { "days": 10, "unit": "working" },
        "promised": { "days": $DAYS, "unit": "working" },
        "extension": { "days": 5, "unit": "working" },
        "supplement": { "days": 10, "unit": "working" } },
      "deemedAcceptance": { "rule": "afterNoticeLimit", "basis": "办法第六条" },
      "specialProcedures": ["testing"],
      "onSiteCheck": false,
      "situations": [ { "code": "premises", "question": "场所怎样取得？", "english": "Premises?",
        "choices": [ { "code": "owned", "name": "自有", "english": "Owned" },
          { "code": "rented", "name": "租赁", "english": "Rented" } ] } ],
      "materials": [
        { "code": "id", "name": "身份证", "english": "ID card", "necessity": "required",
          "origin": "government", "holder": "applicant", "owner": "公安",
          "sharing": [ { "way": "dataCheck", "type": "11100000YYFBN0PM3A001", "path": "省共享" } ],
          "accepts": "B", "promise": false, "originals": 1, "copies": 0,
          "requirement": "在有效期内", "basis": "办法第一条" },
        { "code": "title", "name": "产权证明", "english": "Title", "necessity": "required",
          "when": { "premises": ["owned"] },
          "origin": "government", "holder": "applicant", "owner": "自然资源",
          "sharing": [ { "way": "licence", "type": "11100000YYFBN0PM3A002", "path": "省证照" } ],
          "accepts": "B", "promise": false, "originals": 1, "copies": 0,
          "requirement": "与经营场所一致", "basis": "办法第二条" },
        { "code": "plan", "name": "布局图", "english": "Layout plan", "necessity": "required",
          "origin": "applicant", "holder": "applicant", "owner": "申请人", "sharing": [],
          "accepts": "B", "promise": false, "deferral": { "days": 5, "unit": "working" },
          "originals": 1, "copies": 0, "requirement": "标明面积", "basis": "办法第三条" },
        { "code": "system", "name": "管理制度", "english": "Rules", "necessity": "required",
          "origin": "form", "holder": "applicant", "owner": "申请人", "sharing": [],
          "accepts": "D", "promise": true, "originals": 1, "copies": 0,
          "requirement": "签字", "basis": "办法第四条" },
        { "code": "agent-id", "name": "代理人身份证", "english": "Agent's ID card",
          "necessity": "required", "when": { "agent": ["yes"] },
          "origin": "government", "holder": "agent", "owner": "公安",
          "sharing": [ { "way": "dataCheck", "type": "11100000YYFBN0PM3A001", "path": "省共享" } ],
          "accepts": "B", "promise": false, "originals": 1, "copies": 0,
          "requirement": "在有效期内", "basis": "办法第五条" } ],
      "basis": ["办法第一条"],
      "result": { "name": "备案证", "english": "Certificate", "kind": "licence",
        "validityYears": 5, "delivery": ["counter", "electronic"] },
      "fee": { "fen": 0, "explanation": "不收费", "basis": "" },
      "standardMinutes": 20 }
    """
}

extension Sample {
  /// The little standard's text with one mistake in it.
  public static func shopText(replacing from: String, with to: String) throws -> String {
    let text = shopText.replacing("$HANDLING", with: "promised").replacing("$DAYS", with: "3")
    guard text.contains(from) else { throw SampleFault.noSuchText(from) }
    return text.replacing(from, with: to, maxReplacements: 1)
  }
}
