internal import HallCrypto

/// Makes sure that the system's digests are right: rules, decisions and the audit are named and proved
/// by them, and a wrong one would be noticed only when somebody needs the proof.
///
/// Call at the start of everything that relies on them; after the first time it costs nothing.
/// - Throws: `.noDigests`.
public func requireDigests() throws(Fault) {
  guard digestsAreRight else { throw .noDigests }
}

private let digestsAreRight: Bool = {
  do {
    try SM3.selfTest()
    return true
  } catch {
    return false
  }
}()
