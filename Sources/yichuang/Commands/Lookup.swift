import HallCore
import HallStore
import TextFormats
import Words

/// `lookup QUERY`.
func lookUpCases(_ call: Call) throws -> CommandExit {
  let limit = try call.parameters.count(.limit) ?? 20
  let last = try call.parameters.caseNumber(.after)
  let text = call.parameters.arguments[0]
  let hall = try call.hall(.readOnly)
  let page = try hall.lookUp(text, today: call.today, after: last, limit: limit)
  let isWhole = last == nil && !page.hasMore
  let total =
    isWhole
    ? LookupTotal(count: page.hits.count, isCapped: false)
    : try hall.countFound(text, today: call.today)
  if call.parameters.has(.json) {
    try call.output.writeLine(page.json(of: total))
  } else {
    try printPage(page, of: total, call)
  }
  return page.hits.isEmpty ? .nothingFound : .done
}

private func printPage(_ page: LookupPage, of total: LookupTotal, _ call: Call) throws {
  let language = call.language
  guard !page.hits.isEmpty else {
    let query = page.query
    let why = query.problem.map { DeskWords.wrong(query, $0) } ?? DeskWords.notFound(query)
    try call.output.writeLine(why(language))
    return
  }
  var table = TextTable()
  table.add(
    [CommandWords.number, .state, .party, .item, .clock].map { $0(language) })
  for hit in page.hits {
    table.add([
      hit.number.text, hit.state.name(language),
      hit.maskedName + (hit.maskedIdentifier.map { " " + $0 } ?? ""), hit.itemName,
      hit.clock.map { $0.kind.name(language) + " " + $0.sentence(language) } ?? "",
    ])
  }
  for line in table.lines() { try call.output.writeLine(line) }
  let sum = CommandResult.found(total: total.count, isCapped: total.isCapped)
  try call.output.writeLine(sum.sentence(language))
}

extension LookupPage {
  fileprivate func json(of total: LookupTotal) -> JSONValue {
    [
      "kind": .string(query.kind.rawValue), "total": JSONValue(total.count),
      "capped": .bool(total.isCapped), "more": .bool(hasMore),
      "cases": .array(hits.map(\.json)),
    ]
  }
}

extension LookupHit {
  fileprivate var json: JSONValue {
    var members = [
      JSONMember("number", .string(number.text)), JSONMember("state", .string(state.rawValue)),
      JSONMember("item", .string(itemName)), JSONMember("role", .string(role.rawValue)),
      JSONMember("name", .string(maskedName)),
      JSONMember("identifier", JSONValue(maskedIdentifier)),
      JSONMember("lacking", JSONValue(outstanding.lacking)),
      JSONMember("unchecked", JSONValue(outstanding.unchecked)),
      JSONMember("unknown", JSONValue(outstanding.unknown)),
      JSONMember("changedAt", .string(changedAt.text)),
    ]
    if let clock {
      members.append(
        JSONMember(
          "clock",
          [
            "kind": .string(clock.kind.rawValue), "due": .string(clock.due.text),
            "provisional": .bool(clock.isProvisional), "remaining": JSONValue(clock.remaining),
            "unit": .string(clock.unit.rawValue),
            "light": .string(clock.light.rawValue),
            "stoppedSince": JSONValue(clock.stoppedSince?.text),
          ]))
    }
    return .object(members)
  }
}
