internal import CCrypto

/// Seals bytes so that without the key nobody reads or changes them, nor puts them in another place:
/// SM4 in counter mode (GB/T 32907) with HMAC-SM3, in the synthetic form (SIV).
///
/// The first 16 bytes of the code over place and contents are both the counter's beginning and the
/// proof: no random bytes are needed, none can be used twice, and the same contents in the same place
/// are the same bytes again. AEAD modes of SM4 are not in the system's library before version 3.2.
public final class Sealer {
  /// How many bytes longer than its contents a sealed text is.
  public static let overhead = 16

  private let cipher: OpaquePointer
  private let authentication: HMACSM3

  /// - Parameters:
  ///   - key: 16 bytes.
  ///   - authenticationKey: another key, of any length.
  /// - Throws: `.noSM4`, `.noSM3` where the library lacks one.
  public init(key: [UInt8], authenticationKey: [UInt8]) throws(CryptoFault) {
    precondition(key.count == 16, "a key of SM4 has 16 bytes")
    authentication = try HMACSM3(key: authenticationKey)
    guard let algorithm = EVP_CIPHER_fetch(nil, "SM4-CTR", nil) else { throw .noSM4 }
    defer { EVP_CIPHER_free(algorithm) }
    guard let cipher = EVP_CIPHER_CTX_new() else { throw .noSM4 }
    guard EVP_EncryptInit_ex2(cipher, algorithm, key, nil, nil) == 1 else {
      EVP_CIPHER_CTX_free(cipher)
      throw .noSM4
    }
    self.cipher = cipher
  }

  deinit { EVP_CIPHER_CTX_free(cipher) }

  /// - Parameter place: where the sealed bytes are to stand; they open there alone.
  public func seal(_ contents: [UInt8], in place: [UInt8]) -> [UInt8] {
    let proof = Array(authentication.code(place, contents).prefix(Self.overhead))
    return proof + counted(contents[...], from: proof)
  }

  /// - Returns: nil where the bytes were not sealed by this key in this place.
  public func open(_ sealed: ArraySlice<UInt8>, in place: [UInt8]) -> [UInt8]? {
    guard sealed.count >= Self.overhead else { return nil }
    let proof = Array(sealed.prefix(Self.overhead))
    let contents = counted(sealed.dropFirst(Self.overhead), from: proof)
    let expected = authentication.code(place, contents)
    return CRYPTO_memcmp(proof, expected, Self.overhead) == 0 ? contents : nil
  }

  /// Counter mode: the same there and back.
  private func counted(_ bytes: ArraySlice<UInt8>, from start: [UInt8]) -> [UInt8] {
    guard !bytes.isEmpty else { return [] }
    let result = bytes.withUnsafeBufferPointer { bytes in
      [UInt8](unsafeUninitializedCapacity: bytes.count) { buffer, count in
        var length: Int32 = 0
        let isDone =
          EVP_EncryptInit_ex2(cipher, nil, nil, start, nil) == 1
          && EVP_EncryptUpdate(
            cipher, buffer.baseAddress, &length, bytes.baseAddress, Int32(bytes.count)) == 1
        count = isDone ? Int(length) : 0
      }
    }
    precondition(result.count == bytes.count, "a key that was taken once is taken again")
    return result
  }

  /// Throws where the library's SM4 does not give the standard's own example (GB/T 32907-2016, A.1).
  public static func selfTest() throws(CryptoFault) {
    let example: [UInt8] = [
      0x01, 0x23, 0x45, 0x67, 0x89, 0xAB, 0xCD, 0xEF, 0xFE, 0xDC, 0xBA, 0x98, 0x76, 0x54, 0x32,
      0x10,
    ]
    let sealer = try Sealer(key: example, authenticationKey: example)
    // What zeros become is the cipher's answer to the counter itself.
    let answer = sealer.counted([UInt8](repeating: 0, count: 16)[...], from: example)
    guard hexadecimal(answer) == "681edf34d206965e86b3e94f536e4246" else { throw .noSM4 }
  }
}

/// Overwrites bytes that are not to stay in memory.
public func erase(_ bytes: inout [UInt8]) {
  bytes.withUnsafeMutableBytes { OPENSSL_cleanse($0.baseAddress, $0.count) }
}
