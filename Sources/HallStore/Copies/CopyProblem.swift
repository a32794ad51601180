public import HallCore

/// Why a copy of a hall was not made, or not put in place. Whatever it was, the files there were are
/// as they were.
public enum CopyProblem: Error, Hashable, Sendable {
  /// There is a file at that path already.
  case exists(String)
  /// Somebody else is writing a copy there.
  case running(String)
  /// Programs have the hall open; their process numbers, as far as they can be told.
  case inUse([Int])
  /// The copy is of another hall.
  case otherHall(copy: String, here: String)
  /// The copy, or the file it is made from, is broken.
  case broken(String, Fault)
  /// The key that is there does not open the copy.
  case keyUnfit(Fault)
  /// A file could not be made or moved, with the system's error number.
  case notWritten(String, errorNumber: Int32)
}

/// What a copy holds, and how it was found.
public struct CopyReport: Hashable, Sendable {
  /// Where it is.
  public internal(set) var path: String
  /// Whose hall.
  public let identity: HallIdentity
  /// Its size.
  public let bytes: Int
  /// Cases in it.
  public let cases: Int
  /// Lines of their journals.
  public let entries: Int
  /// Links of the audit.
  public let auditLinks: Int
  /// The hash of the last link, 64 hexadecimal digits: written down elsewhere it proves later that
  /// nothing before it was changed.
  public let auditHead: String
  /// The number of the key it is sealed with.
  public let keyVersion: Int
  /// What is wrong with it, and is so in the hall it was made from.
  public internal(set) var findings: [HallFinding]
}
