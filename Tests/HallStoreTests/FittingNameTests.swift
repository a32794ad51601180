import HallCore
import Testing

@testable import HallStore

/// The glance at a name says what the rule says that it stands for: no case is found by the one and not
/// by the other.
@Suite struct FittingNameTests {
  /// As they are stored: of common and rare characters, of two languages, in full-width letters, with
  /// readings of a surname and of none.
  static let names = [
    "李建国", "李健国", "王伟", "欧阳修", "单晓明", "曾国藩", "仇和", "𠮷田一郎", "㐂三", "买买提·吐尔逊", "John Smith",
    "濮阳市华龙区老李家烩面馆", "濮阳县建国商行", "ＡＢＣ贸易有限公司", "abc贸易", "\u{E815}某", "张", "", "·",
  ]

  private static let ways: [LookupWay] = {
    var ways: [LookupWay] = []
    for name in names {
      let text = folded(name: name)
      let scalars = Array(text.unicodeScalars)
      for length in 1...3 where length <= scalars.count {
        for start in 0...(scalars.count - length) {
          let part = String(String.UnicodeScalarView(scalars[start..<start + length]))
          ways.append(.namesBeginning(part))
          if length > 1 { ways.append(.namesContaining(part)) }
        }
      }
      for initials in nameInitials(name) {
        ways.append(.initials(initials, isWhole: true))
        ways.append(.initials(String(initials.prefix(2)), isWhole: false))
      }
    }
    return ways
  }()

  @Test func theGlanceAndTheRuleAgree() {
    var fitting = 0
    for way in Self.ways {
      let glance = FittingName(way)
      for name in Self.names {
        let fits = Array(name.utf8).withUnsafeBufferPointer { glance.fits($0) }
        #expect(fits == way.fits(name: name), "\(name) by \(way)")
        if fits { fitting += 1 }
      }
    }
    #expect(fitting > Self.names.count, "most names are found in several ways")
  }
}
