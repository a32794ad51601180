import Testing

@testable import HallCore

/// Texts are looked at before they are copied; what comes of it is the same.
@Suite struct NormalisationTests {
  /// Everything the rules speak of, and neighbours of it that they do not.
  private static let alphabet: [Unicode.Scalar] = Array(
    "09AZaz.-+*: \t\u{1F}\u{7F}\u{A0}\u{AD}·•‧・･　\u{200B}\u{2010}\u{2212}\u{FEFF}＊０Ａａ～●※李国𠮷"
      .unicodeScalars)

  @Test func oneLookIsEnough() {
    for text in Self.texts(count: 3000) {
      let clean = normalised(text)
      // Scalar by scalar there is nothing to be saved.
      let slowly = text.unicodeScalars.map { normalised(String($0)) }.joined()
      #expect(Array(clean.unicodeScalars) == Array(slowly.unicodeScalars))
      #expect(Array(normalised(clean).unicodeScalars) == Array(clean.unicodeScalars))
      let tidy = tidiedName(text)
      #expect(Array(tidiedName(tidy).unicodeScalars) == Array(tidy.unicodeScalars))
    }
  }

  @Test func aPartIsFoundWhereverItStands() {
    let parts = ["XXX", "公司", "://", "A"]
    for text in Self.texts(count: 500) {
      for part in parts {
        #expect(holds(part + text, part) && holds(text + part, part))
        #expect(holds(text + part + text, part))
      }
    }
    for (text, part) in [("", "A"), ("XX", "XXX"), ("公", "公司"), ("公 司", "公司"), ("AAB", "ABA")] {
      #expect(!holds(text, part))
    }
  }

  private static func texts(count: Int) -> [String] {
    var state: UInt64 = 20_261_123
    func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    return (0..<count).map { _ in
      var text = String.UnicodeScalarView()
      for _ in 0..<next(below: 12) { text.append(alphabet[next(below: alphabet.count)]) }
      return String(text)
    }
  }
}
