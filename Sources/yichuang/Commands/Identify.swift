import HallCore
import TextFormats
import Words

/// `identify [TEXT…]`: one line for each text, or for each line of standard input.
func identifyTexts(_ call: Call) throws -> CommandExit {
  var printer = IdentificationPrinter(call: call, today: call.today)
  if call.parameters.arguments.isEmpty {
    try identifyLines(&printer, call)
  } else {
    for text in call.parameters.arguments { try printer.print(text) }
  }
  return printer.areAllValid ? .done : .invalidFound
}

private func identifyLines(_ printer: inout IdentificationPrinter, _ call: Call) throws {
  let input = try InputFile("-")
  var lines = LineSplitter(name: input.name)
  var isMore = true
  while isMore, !call.output.isAbandoned {
    isMore = try lines.read(from: input)
    while let line = try lines.next(isEnd: !isMore) { try printer.print(line) }
  }
}

private struct IdentificationPrinter {
  let call: Call
  let today: Day
  private let isJSON: Bool
  private let valid: String
  private let invalid: String
  private(set) var areAllValid = true

  init(call: Call, today: Day) {
    self.call = call
    self.today = today
    isJSON = call.parameters.has(.json)
    valid = CommandWords.valid(call.language)
    invalid = CommandWords.invalid(call.language)
  }

  mutating func print(_ text: String) throws {
    let found = identify(text, today: today)
    if !found.isValid { areAllValid = false }
    if isJSON {
      try call.output.writeLine(json(found))
      return
    }
    let output = call.output
    try output.write(found.kind.name(call.language))
    try output.write("\t")
    try output.write(found.isValid ? valid : invalid)
    try output.write("\t")
    try output.write(shown(found.normalised))
    try output.write("\t")
    try output.writeLine(reason(found))
  }

  /// Why it is no good, or what is worth a second look.
  private func reason(_ found: Identification) -> String {
    if let problem = found.problem { return problem.sentence(call.language) }
    if found.hints.isEmpty { return "" }
    return found.hints.map { $0.sentence(call.language) }.joined(separator: "; ")
  }

  /// Names keep what was typed; a tab or return in one would break the line apart.
  private func shown(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
  }

  private func json(_ found: Identification) -> JSONValue {
    let sentence = found.problem.map { $0.sentence(call.language) }
    return [
      "kind": .string(found.kind.rawValue), "valid": .bool(found.isValid),
      "text": .string(found.normalised), "reason": JSONValue(found.problem?.code),
      "sentence": JSONValue(sentence),
      "hints": JSONValue(found.hints.map { $0.sentence(call.language) }),
      "alternatives": JSONValue(found.alternatives.map(\.rawValue)),
    ]
  }
}

extension IdentifierProblem {
  /// The problem for scripts; never changed.
  fileprivate var code: String {
    switch self {
    case .empty: "empty"
    case .masked: "masked"
    case .wrongLength: "length"
    case .illegalCharacter: "character"
    case .wrongCheck: "check"
    case .impossibleDate: "date"
    case .futureDate: "future-date"
    case .historicOnly: "historic"
    case .otherHolder: "other-holder"
    case .wrongForm: "form"
    }
  }
}
