internal import CCrypto

/// HMAC with SM3 under one key (GB/T 15852.2): 256 bits nobody can work out without the key.
///
/// Keeps the key ready in the library, so that a code costs a microsecond. Not `Sendable`: one worker
/// owns it.
public final class HMACSM3 {
  private let context: OpaquePointer

  /// A code under a key of any length.
  /// - Throws: `.noSM3` where the library has no HMAC with SM3.
  public init(key: [UInt8]) throws(CryptoFault) {
    guard let algorithm = EVP_MAC_fetch(nil, "HMAC", nil) else { throw .noSM3 }
    defer { EVP_MAC_free(algorithm) }
    guard let context = EVP_MAC_CTX_new(algorithm) else { throw .noSM3 }
    var name = Array("SM3".utf8CString)
    let isReady = name.withUnsafeMutableBufferPointer { name in
      // A parameter keeps the address of what it is called: that has to live as long.
      "digest".withCString { called in
        let parameters = [
          OSSL_PARAM_construct_utf8_string(called, name.baseAddress, 0),
          OSSL_PARAM_construct_end(),
        ]
        return EVP_MAC_init(context, key, key.count, parameters) == 1
      }
    }
    guard isReady else {
      EVP_MAC_CTX_free(context)
      throw .noSM3
    }
    self.context = context
  }

  deinit { EVP_MAC_CTX_free(context) }

  /// The code of some bytes after some others; 32 bytes. The two are told apart by the length of the
  /// first, so that no byte can be moved from one to the other.
  public func code(_ first: [UInt8], _ second: some Collection<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(first.count + second.count + 4)
    for shift in stride(from: 24, through: 0, by: -8) {
      bytes.append(UInt8(truncatingIfNeeded: first.count >> shift))
    }
    bytes += first
    bytes += second
    return code(bytes)
  }

  /// The code of some bytes: 32 bytes.
  public func code(_ bytes: [UInt8]) -> [UInt8] {
    let code = [UInt8](unsafeUninitializedCapacity: SM3.byteCount) { buffer, count in
      var length = 0
      // Begins anew under the same key.
      let isDone =
        EVP_MAC_init(context, nil, 0, nil) == 1
        && EVP_MAC_update(context, bytes, bytes.count) == 1
        && EVP_MAC_final(context, buffer.baseAddress, &length, SM3.byteCount) == 1
      count = isDone ? length : 0
    }
    precondition(code.count == SM3.byteCount, "a code that could be made once can be made again")
    return code
  }
}
