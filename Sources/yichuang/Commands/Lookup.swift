import HallCore
import HallStore
import TextFormats
import Words

/// `lookup QUERY`.
func lookUpCases(_ call: Call) throws -> CommandExit {
  let limit = try call.parameters.count(.limit, in: 1...1000) ?? 20
  let offset = try call.parameters.count(.offset) ?? 0
  let page = try call.hall(.readOnly).lookUp(
    call.parameters.arguments[0], today: call.today, offset: offset, limit: limit)
  if call.parameters.has(.json) {
    try call.output.writeLine(page.json)
  } else {
    try printPage(page, call)
  }
  return page.total == 0 ? .nothingFound : .done
}

private func printPage(_ page: LookupPage, _ call: Call) throws {
  let language = call.language
  guard page.total > 0 else {
    let kind = page.query.kind.name(language)
    try call.output.writeLine(CommandWords.nothingFound(language) + " (\(kind))")
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
  let total = CommandResult.found(total: page.total, isCapped: page.isTotalCapped)
  try call.output.writeLine(total.sentence(language))
}

extension LookupPage {
  fileprivate var json: JSONValue {
    [
      "kind": .string(query.kind.rawValue), "total": JSONValue(total),
      "capped": .bool(isTotalCapped), "offset": JSONValue(offset),
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
