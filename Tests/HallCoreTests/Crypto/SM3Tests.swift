import Testing

@testable import HallCrypto

@Suite("SM3 and random bytes")
struct SM3Tests {
  @Test(
    "The examples of GB/T 32905-2016, and the empty text",
    arguments: [
      ("abc", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"),
      (
        String(repeating: "abcd", count: 16),
        "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"
      ),
      ("", "1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b"),
    ])
  func hashes(text: String, expected: String) throws {
    try SM3.selfTest()
    #expect(SM3.hex(text) == expected)
    #expect(SM3.digest(text).count == SM3.byteCount)
  }

  @Test("A library that says something else, or nothing, is found out")
  func distrusts() {
    let zeros = [UInt8](repeating: 0, count: SM3.byteCount)
    for answer in [zeros, [], nil] {
      #expect(throws: CryptoFault.noSM3) { try SM3.selfTest { _ in answer } }
    }
  }

  @Test("Random bytes have the length asked for and are not the same twice")
  func givesRandomBytes() throws {
    #expect(try randomBytes(count: 0).isEmpty)
    #expect(try randomBytes(count: 32) != randomBytes(count: 32))
    #expect(throws: CryptoFault.noRandomness) { try randomBytes(count: -1) }
  }
}
