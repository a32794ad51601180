import TextFormats
import Words

@testable import yichuang

/// The file name parsers are given.
let inputName = "input"

/// Reads an input with a parser of a format and checks how it refuses.
///
/// A fault names this file and a line that is there, and its sentences can be shown on a terminal.
/// With an empty line before it, the same input is read or refused the same, one line later.
/// - Returns: what was read; nil where it was refused.
func parsed<Value>(_ bytes: [UInt8], _ parse: ([UInt8]) throws -> Value) throws -> Value? {
  let later = try outcome { try parse(withEmptyLineBefore(bytes)) }
  switch (try outcome { try parse(bytes) }, later) {
  case (.success(let value), .success): return value
  case (.failure(let fault), .failure(let laterFault)):
    try checkFault(fault, in: bytes)
    let line = fault.line == 0 ? 0 : fault.line + 1
    let expected = FormatFault(
      file: fault.file, line: line, field: fault.field, problem: fault.problem)
    try holdEqual(laterFault, expected, "the fault with an empty line before the input")
    return nil
  case (.success, .failure(let fault)):
    throw Broken("an empty line before the input is refused: \(fault)")
  case (.failure(let fault), .success):
    throw Broken("an empty line before the input heals \(fault)")
  }
}

/// What a parser did; any error but a fault of the format is passed on.
func outcome<Value>(_ parse: () throws -> Value) throws -> Result<Value, FormatFault> {
  do {
    return .success(try parse())
  } catch let fault as FormatFault {
    return .failure(fault)
  }
}

/// A fault says where, in words that can be shown.
func checkFault(_ fault: FormatFault, in bytes: [UInt8]) throws {
  try holdEqual(fault.file, inputName, "the file of a fault")
  let lines = bytes.count { $0 == 0x0A } + 1
  try hold((0...lines).contains(fault.line), "there is no line \(fault.line) of \(lines): \(fault)")
  for language in Language.allCases {
    try checkShown(Failure(fault, command: nil, language).sentence)
  }
}

/// A sentence says something, in one line, and nothing a terminal would obey.
func checkShown(_ sentence: String) throws {
  try hold(!sentence.isEmpty, "a sentence says something")
  let isObeyed = sentence.unicodeScalars.contains { scalar in
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }
  try hold(!isObeyed, "a sentence holds a control character: \(sentence.debugDescription)")
}

/// The input with an empty line before it, but after its byte order mark.
private func withEmptyLineBefore(_ bytes: [UInt8]) -> [UInt8] {
  let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  return bytes.starts(with: mark) ? mark + [0x0A] + bytes.dropFirst(3) : [0x0A] + bytes
}
