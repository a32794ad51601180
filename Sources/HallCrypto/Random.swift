internal import CCrypto

/// What can go wrong with the system's cryptography; all mean the installation is broken.
public enum CryptoFault: Error, Hashable, Sendable {
  /// The system gives no unpredictable bytes.
  case noRandomness
  /// The installed libcrypto cannot compute SM3.
  case noSM3
  /// The installed libcrypto cannot encrypt by SM4.
  case noSM4
}

/// Bytes nobody can predict, for query passwords and keys.
public func randomBytes(count: Int) throws(CryptoFault) -> [UInt8] {
  guard let length = Int32(exactly: count), length >= 0 else { throw .noRandomness }
  var bytes = [UInt8](repeating: 0, count: count)
  guard RAND_bytes(&bytes, length) == 1 else { throw .noRandomness }
  return bytes
}
