import Testing

@testable import HallStore

/// What a party can be reached by comes out of its bytes as it went in, and nothing else comes out.
@Suite struct StoredContactTests {
  @Test(
    arguments: [
      ("41092219990101999X", "13800001234"), ("H00000012", nil), (nil, "0393-8875000"), ("", ""),
      ("", nil), (nil, ""), ("护照 甲", "转 12"),
    ] as [(String?, String?)])
  func comesOutAsItWentIn(identifier: String?, phone: String?) throws {
    let contact = StoredContact(identifier: identifier, phone: phone)
    #expect(StoredContact(try #require(contact.bytes)) == contact)
  }

  @Test func neitherTakesNoBytes() {
    #expect(StoredContact(identifier: nil, phone: nil).bytes == nil)
  }

  @Test(
    arguments: [
      [], [3], [3, 0x31], [4, 0xFF], [0x13, 0x31, 0xFF], [2, 0x31, 0xFF], [1, 0x31, 0xFF, 0x32],
    ] as [[UInt8]])
  func otherBytesAreNone(bytes: [UInt8]) {
    #expect(StoredContact(bytes) == nil)
  }
}
