internal import HallCore

/// Makes numbers that pass every check and belong to nobody. The rules are in `HallCore` alone: a
/// check character is learnt from the refusal of a wrong one.
enum Invention {
  /// A personal number with a sequence code of 990…999, which registries hardly reach.
  static func citizenNumber(
    region: String, birthday: Day, sequence: Int, today: Day
  ) throws(DemoFault) -> String {
    let date = birthday.text.utf8.filter { $0 != 0x2D }
    let body = region + String(decoding: date, as: UTF8.self) + String(sequence)
    return try completed(body) { text throws(IdentifierProblem) in
      _ = try CitizenID(text, today: today)
    }
  }

  /// A credit code whose organisation part begins with `YY`, as in the test vectors.
  static func creditCode(
    category: String, region: String, random: inout SeededRandom
  ) throws(DemoFault) -> CreditCode {
    let head = category + region + "YY" + random.text(6, of: "0123456789ABCDEFGHJKLMNPQRTUWXY")
    let first = try completedCode(head + "0")
    for hint in first.hints {
      if case .innerCheck(let expected, _) = hint {
        return try completedCode(head + String(Character(expected)))
      }
    }
    return first
  }

  private static func completedCode(_ body: String) throws(DemoFault) -> CreditCode {
    let text = try completed(body) { text throws(IdentifierProblem) in _ = try CreditCode(text) }
    return CreditCode(stored: text)
  }

  /// An e-licence identifier. The issuer is written as the city's region code.
  static func licence(type: String, serial: String) throws(DemoFault) -> LicenceID {
    let body = LicenceID.root + "." + type + ".410900." + serial + ".001."
    let text = try completed(body) { text throws(IdentifierProblem) in _ = try LicenceID(text) }
    do {
      return try LicenceID(text)
    } catch {
      throw .identifier(text, error)
    }
  }

  /// A letter's number, from its eight digits.
  static func postNumber(_ digits: String) throws(DemoFault) -> String {
    try completed("EX" + digits, end: "CN") { text throws(IdentifierProblem) in
      _ = try PostNumber(text)
    }
  }

  /// The body with its check character, and what stands behind that.
  private static func completed(
    _ body: String, end: String = "", check: (String) throws(IdentifierProblem) -> Void
  ) throws(DemoFault) -> String {
    do {
      try check(body + "0" + end)
      return body + "0" + end
    } catch {
      guard case .wrongCheck(_, let expected, _) = error else {
        throw .identifier(body + "0" + end, error)
      }
      return body + String(Character(expected)) + end
    }
  }
}
