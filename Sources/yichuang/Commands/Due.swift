import HallCore
import TextFormats
import Words

/// `due --from DAY --workdays N`.
func printDueDate(_ call: Call) throws -> CommandExit {
  let parameters = call.parameters
  guard let from = try parameters.day(.from) else { throw UsageProblem.optionMissing(.from) }
  let working = try parameters.count(.workdays)
  let plain = try parameters.count(.calendardays)
  guard let days = working ?? plain, working == nil || plain == nil else {
    throw UsageProblem.oneOf(.workdays, .calendardays)
  }
  let unit: DayUnit = working == nil ? .calendar : .working
  let pauses = try parameters.periods(.pause)
  let calendar = try call.calendar()
  let due = calendar.dueDate(from: from, days: days, unit: unit, pauses: pauses)
  guard due.day <= .last else {
    throw UsageProblem.badValue(working == nil ? .calendardays : .workdays, "\(days)")
  }
  if parameters.has(.json) {
    try call.output.writeLine([
      "from": .string(from.text), "days": JSONValue(days), "unit": .string(unit.rawValue),
      "due": .string(due.day.text), "provisional": .bool(due.isProvisional),
      "calendar": .string(calendar.hash),
    ])
  } else {
    let mark = due.isProvisional ? " " + CommandWords.provisional(call.language) : ""
    try call.output.writeLine(due.day.text + mark)
  }
  return .done
}
