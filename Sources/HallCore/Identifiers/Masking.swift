// How personal data is shown until someone asks for it by a logged key press.

extension CitizenID {
  /// `410922********9990`: region and last four.
  public var masked: String { maskedNumber(text) }
}

extension PersonDocument {
  /// The first characters and the last four, stars between.
  public var masked: String { maskedNumber(number) }
}

extension MobileNumber {
  /// `139****5678`.
  public var masked: String { text.prefix(3) + "****" + text.suffix(4) }
}

/// 18 characters keep six and four, shorter numbers two and two.
private func maskedNumber(_ text: String) -> String {
  let characters = Array(text.unicodeScalars)
  let (head, tail) = characters.count >= 15 ? (6, 4) : characters.count >= 8 ? (2, 2) : (0, 1)
  let stars = max(0, characters.count - head - tail)
  return text.prefix(head) + String(repeating: "*", count: stars) + text.suffix(tail)
}

/// `张*`, `欧阳**`: the first character and a star for each other one.
public func maskedName(_ name: String) -> String {
  name.prefix(1) + String(repeating: "*", count: max(0, name.count - 1))
}
