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

/// Lines go through one buffer, so that a million of them cost no more memory than a few.
private func identifyLines(_ printer: inout IdentificationPrinter, _ call: Call) throws {
  /// Longer than any scanned code.
  let lineLimit = 8192
  let input = try InputFile("-")
  var buffer: [UInt8] = []
  var number = 0
  var isMore = true
  while isMore, !call.output.isAbandoned {
    isMore = try input.read(into: &buffer)
    var start = 0
    while let end = buffer[start...].firstIndex(of: 0x0A) ?? (isMore ? nil : buffer.count),
      end < buffer.count || start < end
    {
      number += 1
      try printer.print(try line(buffer[start..<end], number))
      start = min(end + 1, buffer.count)
    }
    buffer.removeFirst(start)
    if buffer.count > lineLimit {
      throw FormatFault(
        file: input.name, line: number + 1, field: "", problem: .tooLong(limit: lineLimit))
    }
  }
}

private func line(_ bytes: ArraySlice<UInt8>, _ number: Int) throws(FormatFault) -> String {
  let content = bytes.last == 0x0D ? bytes.dropLast() : bytes
  guard let text = String(validating: content, as: UTF8.self) else {
    throw FormatFault(
      file: "stdin", line: number, field: "", problem: .syntax(.invalidUTF8))
  }
  return text
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
