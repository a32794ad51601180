import HallCore

/// Invented people and their cases, as the look-up lists them.
func number(_ serial: Int, _ dayText: String = "2026-11-23") -> CaseNumber {
  do {
    let region = try RegionCode("410900")
    if let number = CaseNumber(region: region, day: day(dayText), serial: serial) { return number }
  } catch {
    preconditionFailure("the region is known")
  }
  preconditionFailure("no such number: \(serial)")
}

func hit(
  _ serial: Int, _ name: String, _ identifier: String?, _ item: String, _ state: CaseState,
  kind: PartyKind = .person, role: PartyRole = .applicant, lacking: Int = 0, unchecked: Int = 0,
  unknown: Int = 0, clock: ListedClock? = nil, at: Instant = noon
) -> LookupHit {
  LookupHit(
    number: number(serial), partyName: name, role: role, partyKind: kind, identifier: identifier,
    itemName: item, itemEnglish: englishItems[item] ?? "Item", state: state,
    outstanding: Outstanding(lacking: lacking, unchecked: unchecked, unknown: unknown),
    clock: clock, changedAt: at)
}

private let englishItems = [
  "食品经营许可（新办）": "Food business licence (new)", "居住证申领": "Residence permit",
  "个体工商户变更登记": "Change of a sole trader", "失业保险金申领": "Unemployment benefit",
  "不动产转移登记（存量房）": "Transfer of an existing home",
]

func clock(
  _ kind: Clock.Kind, _ remaining: Int, _ light: Clock.Light, unit: DayUnit = .working
) -> ListedClock {
  ListedClock(
    kind: kind, due: today.adding(days: remaining), remaining: remaining, unit: unit, light: light)
}

private func earlier(_ text: String) -> Instant { Instant(day: day(text), hour: 9, minute: 14) }

/// The five cases of the sketch: three people whose initials begin with lig.
let sketchHits: [LookupHit] = [
  hit(
    1, "李建国", "410922198503121234", "食品经营许可（新办）", .received, lacking: 1, unknown: 1,
    clock: clock(.notice, 2, .yellow)),
  hit(
    3, "李志刚", "410902197106150079", "居住证申领", .inReview,
    clock: clock(.promised, 9, .green, unit: .calendar)),
  hit(
    2, "李建国", "410922198503121234", "个体工商户变更登记", .received,
    clock: clock(.notice, 0, .yellow)),
  hit(
    4, "李志刚", "410902197106150079", "失业保险金申领", .finished, at: earlier("2026-11-02")),
  hit(
    5, "黎春耕", "41092819660131551X", "不动产转移登记（存量房）", .delivered,
    at: earlier("2025-10-17")),
]

/// Organisations, rare characters, very long names, agents.
let overlongHits: [LookupHit] = [
  hit(
    11, "濮阳市华龙区中原油田第一社区老李家黄河滩区绿色农产品综合批发零售有限责任公司",
    "91410902MA0000015H", "食品经营许可（新办）及食品添加剂生产许可延续合并办理申请", .correction,
    kind: .organisation, lacking: 12, unknown: 10, clock: clock(.supplement, -123, .red)),
  hit(
    12, "濮阳市华龙区中原油田第一社区老李家黄河滩区绿色农产品综合批发零售有限责任公司",
    "91410902MA0000015H", "公共场所卫生许可（新办）", .accepted, kind: .organisation,
    clock: clock(.statutory, -1, .black)),
  hit(
    13, "阿卜杜热合曼·买买提吐尔逊", "653101199001011234", "结婚登记（内地居民）", .draft,
    role: .agent),
  hit(14, "\u{20BB7}田", nil, "老年人优待证办理", .withdrawn, at: earlier("2025-01-31")),
]

func page(
  _ text: String, _ hits: [LookupHit], hasMore: Bool = false
) -> LookupPage {
  LookupPage(
    query: identify(text, today: today), hits: hits, hasMore: hasMore)
}

/// So many cases of many people.
func manyHits(_ range: Range<Int>) -> [LookupHit] {
  range.map { index in
    hit(
      1000 + index, ["李明远", "王秀英", "张志强", "刘洋"][index % 4],
      "4109221985031" + String(20_000 + index), "社会保障卡申领、补换", .received,
      clock: clock(.notice, index % 6, .green))
  }
}

/// A group that holds all there is.
func dueGroup(_ kind: DueGroup.Kind, _ hits: [LookupHit]) -> DueGroup {
  DueGroup(kind: kind, hits: hits, count: hits.count, isCapped: false)
}

private let noticeDueToday = hit(
  21, "赵海燕", "410902198801010021", "道路货物运输经营许可（普通货运）", .received,
  clock: clock(.notice, 0, .yellow))
private let deferralSoon = hit(
  22, "濮阳市老李家烩面馆", "91410902MA0000015H", "食品经营许可（新办）", .inReview,
  kind: .organisation, clock: clock(.deferral, 1, .yellow))
private let cameIn: [LookupHit] = [
  hit(
    23, "孙玉梅", "410928197903054567", "失业保险金申领", .submitted,
    clock: clock(.review, 1, .green), at: earlier("2026-11-23")),
  hit(
    24, "周国庆", "410922196510016677", "住房公积金提取", .submitted, lacking: 1,
    clock: clock(.review, -1, .red), at: earlier("2026-11-20")),
]

let busyDesk = DeskSummary(
  today: Array(sketchHits.prefix(3)),
  due: [dueGroup(.today, [noticeDueToday]), dueGroup(.soon, [deferralSoon])], incoming: cameIn,
  casesToday: 3)

let emptyDesk = DeskSummary(today: [], due: [], incoming: [], casesToday: 0)

/// A hall in arrears: more than a screen of everything.
let lateDesk = DeskSummary(
  today: [],
  due: [
    dueGroup(
      .lateByLaw,
      (0..<4).map { index in
        hit(
          40 + index, "钱未竟", "41092819880818999X", "企业开办（有限责任公司）", .inReview,
          clock: clock(.statutory, index - 12, .black))
      }),
    dueGroup(.today, [noticeDueToday]),
    DueGroup(
      kind: .late,
      hits: (0..<20).map { index in
        hit(
          50 + index, "任等闲", "410902198010109991", "居民身份证补领、换领、补办", .inReview,
          clock: clock(.promised, index - 25, .red, unit: .calendar))
      }, count: 99, isCapped: true),
    dueGroup(.soon, [deferralSoon]),
    dueGroup(
      .uncollected,
      [
        hit(
          90, "文先生", "410923199909109999", "教师资格认定", .finished,
          clock: clock(.delivery, -30, .red))
      ]),
  ], incoming: cameIn, casesToday: 0)
