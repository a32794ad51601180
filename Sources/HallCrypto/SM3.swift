internal import CCrypto

/// SM3, the national hash function (GB/T 32905-2016): 256 bits.
///
/// Government systems must use it where a hash protects records (GB/T 39786), so the journal and
/// the standards are chained with it rather than with SHA-256.
public enum SM3 {
  /// Length of a digest in bytes.
  public static let byteCount = 32

  /// The digest of bytes: always 32 bytes.
  ///
  /// Nothing here can fail on a library that has SM3; `selfTest()` says at start whether it does.
  public static func digest(_ bytes: [UInt8]) -> [UInt8] {
    guard let digest = libraryDigest(bytes) else {
      preconditionFailure("libcrypto has no SM3; selfTest() must be called at start")
    }
    return digest
  }

  /// The digest of a text's UTF-8 bytes.
  public static func digest(_ text: String) -> [UInt8] { digest(Array(text.utf8)) }

  /// The digest as 64 lower-case hexadecimal digits.
  public static func hex(_ bytes: [UInt8]) -> String { hexadecimal(digest(bytes)) }

  /// The digest of a text's UTF-8 bytes as 64 lower-case hexadecimal digits.
  public static func hex(_ text: String) -> String { hex(Array(text.utf8)) }

  /// Call at start: throws where the installed libcrypto was built or set up without SM3, or where its
  /// SM3 does not give the standard's own example (GB/T 32905-2016, A.1).
  public static func selfTest() throws(CryptoFault) { try selfTest(libraryDigest) }

  /// The same for a function that may be something else than SM3.
  static func selfTest(_ digest: ([UInt8]) -> [UInt8]?) throws(CryptoFault) {
    let example = "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"
    guard let bytes = digest(Array("abc".utf8)), hexadecimal(bytes) == example else {
      throw .noSM3
    }
  }

  private static func libraryDigest(_ bytes: [UInt8]) -> [UInt8]? {
    var length: UInt32 = 0
    let digest = [UInt8](unsafeUninitializedCapacity: byteCount) { buffer, count in
      let done = EVP_Digest(bytes, bytes.count, buffer.baseAddress, &length, EVP_sm3(), nil)
      count = done == 1 ? Int(length) : 0
    }
    return digest.count == byteCount ? digest : nil
  }
}

/// Two lower-case hexadecimal digits for each byte.
public func hexadecimal(_ bytes: [UInt8]) -> String {
  let digits = Array("0123456789abcdef".utf8)
  var text: [UInt8] = []
  text.reserveCapacity(bytes.count * 2)
  for byte in bytes {
    text.append(digits[Int(byte >> 4)])
    text.append(digits[Int(byte & 15)])
  }
  return String(decoding: text, as: UTF8.self)
}

/// The bytes that lower-case hexadecimal digits stand for; nil for any other text.
public func bytes(hexadecimal digits: some Collection<UInt8>) -> [UInt8]? {
  guard digits.count % 2 == 0 else { return nil }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(digits.count / 2)
  var high: UInt8?
  for digit in digits {
    guard let value = value(ofDigit: digit) else { return nil }
    if let first = high {
      bytes.append(first << 4 | value)
      high = nil
    } else {
      high = value
    }
  }
  return bytes
}

private func value(ofDigit digit: UInt8) -> UInt8? {
  switch digit {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
  default: nil
  }
}
