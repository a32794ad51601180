import Testing

@testable import HallCrypto

@Suite("HMAC-SM3 and sealing")
struct SealingTests {
  private let key = [UInt8](0..<32)
  private func sealer(_ first: UInt8 = 0) throws -> Sealer {
    try Sealer(key: [first] + [UInt8](1..<16), authenticationKey: key)
  }

  /// HMAC is two digests (GB/T 15852.2-2012, algorithm 2): the definition written out.
  @Test("A code is what its definition says", arguments: [0, 1, 18, 64, 65, 1000])
  func codes(length: Int) throws {
    let text = (0..<length).map { UInt8(truncatingIfNeeded: $0) }
    for key in [[], self.key, [UInt8](repeating: 7, count: 64), [UInt8](repeating: 7, count: 65)] {
      let short = key.count > 64 ? SM3.digest(key) : key
      let block = short + [UInt8](repeating: 0, count: 64 - short.count)
      let inner = SM3.digest(block.map { $0 ^ 0x36 } + text)
      let mac = try HMACSM3(key: key)
      #expect(mac.code(text) == SM3.digest(block.map { $0 ^ 0x5C } + inner))
      #expect(mac.code(text) == mac.code(text), "each begins anew")
    }
  }

  @Test("No byte can be moved from one part to the other")
  func tellsPartsApart() throws {
    let mac = try HMACSM3(key: key)
    #expect(mac.code([1, 2], [3]) != mac.code([1], [2, 3]))
    #expect(mac.code([], [1]) != mac.code([1], []))
  }

  @Test("SM4 gives the standard's own example")
  func knowsSM4() throws { try Sealer.selfTest() }

  @Test("What is sealed opens as it was", arguments: [0, 1, 15, 16, 17, 18, 1000])
  func opens(length: Int) throws {
    let contents = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let sealed = try sealer().seal(contents, in: [1])
    #expect(sealed.count == length + Sealer.overhead)
    #expect(try sealer().open(sealed[...], in: [1]) == contents)
    if length > 8 { #expect(!sealed.contains(contents)) }
  }

  @Test("Another key, another place, and any changed or missing byte are found out")
  func distrusts() throws {
    let contents = Array("410922199901019990".utf8)
    let sealed = try sealer().seal(contents, in: [1, 2])
    #expect(try sealer(9).open(sealed[...], in: [1, 2]) == nil)
    let other = try Sealer(key: [UInt8](0..<16), authenticationKey: key + [1])
    #expect(other.open(sealed[...], in: [1, 2]) == nil)
    #expect(try sealer().open(sealed[...], in: [1]) == nil)
    for index in sealed.indices {
      var changed = sealed
      changed[index] ^= 1
      #expect(try sealer().open(changed[...], in: [1, 2]) == nil, "byte \(index)")
    }
    for count in 0..<sealed.count {
      #expect(try sealer().open(sealed.prefix(count), in: [1, 2]) == nil, "\(count) bytes")
    }
    #expect(try sealer().open((sealed + [0])[...], in: [1, 2]) == nil)
  }

  @Test("The same in another place is other bytes throughout")
  func dependsOnThePlace() throws {
    let contents = [UInt8](repeating: 0, count: 64)
    let here = try sealer().seal(contents, in: [1])
    #expect(try sealer().seal(contents, in: [1]) == here)
    let there = try sealer().seal(contents, in: [2])
    #expect(zip(here, there).filter { $0 == $1 }.count < 12)
  }

  @Test("Erased bytes are zeros")
  func erases() {
    var bytes = key
    erase(&bytes)
    #expect(bytes == [UInt8](repeating: 0, count: 32))
  }
}
