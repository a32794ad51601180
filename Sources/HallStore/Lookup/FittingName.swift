internal import HallCore

/// Tells the names that are looked for from others, at a glance for nearly all of them: thousands are
/// looked at for a page. It says what ``LookupWay/fits(name:)`` says, only sooner; `FittingNameTests`
/// holds it to that.
struct FittingName {
  private let way: LookupWay
  private let part: [UInt8]
  private let first: UInt8?

  init(_ way: LookupWay) {
    self.way = way
    switch way {
    case .namesBeginning(let text), .namesContaining(let text), .initials(let text, _):
      part = Array(text.utf8)
    case .number, .key, .tails: part = []
    }
    if case .initials = way { first = part.first } else { first = nil }
  }

  /// - Parameter name: a name as it is stored.
  func fits(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    switch way {
    case .namesBeginning where isIdeographs(name): return name.starts(with: part)
    case .namesContaining where isIdeographs(name): return holds(name)
    case .initials:
      if let first, !mayBegin(name, with: first) { return false }
      return way.fits(name: String(decoding: name, as: UTF8.self))
    case .namesBeginning, .namesContaining:
      return way.fits(name: String(decoding: name, as: UTF8.self))
    case .number, .key, .tails: return false
    }
  }

  private func holds(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = part.first, name.count >= part.count else { return false }
    for start in 0...(name.count - part.count) where name[start] == first {
      if (1..<part.count).allSatisfy({ name[start + $0] == part[$0] }) { return true }
    }
    return false
  }

  /// Whether it is written in nothing but Chinese characters of three or four bytes, U+4000 and beyond:
  /// these stay as they are when names are folded.
  private func isIdeographs(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    name.allSatisfy { $0 & 0xC0 == 0x80 || (0xE4...0xE9).contains($0) || $0 == 0xF0 }
  }
}
