/// Something is broken. Stays on the screen until somebody acknowledges it; the sentences and what
/// to do are in `Words`.
public enum Fault: Error, Hashable, Sendable {
  /// There is no file at that path.
  case hallMissing
  /// The file cannot be opened with this account's rights.
  case hallForbidden
  /// The file is not a hall file.
  case hallForeign
  /// The file was written by a newer program.
  case hallNewer(version: Int)
  /// The file was moved or replaced while it was open.
  case hallMoved
  /// A text in the file cannot be what was written; which, the number of a case where it is one's.
  case hallDamaged(String)
  /// The disk is full; nothing was saved.
  case diskFull
  /// The file is read-only; look-up still works.
  case readOnly
  /// Another program has held the file for too long; nothing was saved.
  case busy
  /// The disk does not answer.
  case diskFailed(code: Int)
  /// The store refused a statement: a defect of this program.
  case internalDefect(String)
  /// No randomness from the system, so no request can be named.
  case noRandomness
  /// The system's digests are missing or wrong, so nothing can be proved or named.
  case noDigests
  /// The system's library cannot seal what is secret (SM4), or does it wrongly.
  case noSealing
  /// The file with the hall's key is not where it should be.
  case keyMissing(String)
  /// Others than the account that works here may read the file with the hall's key, or it belongs to
  /// somebody else.
  case keyNotPrivate(String)
  /// What lies there is no key file.
  case keyUnreadable(String)
  /// The key is not the one the hall was sealed with.
  case keyWrong(String)
  /// A case names a standard the hall does not have.
  case standardMissing(String)
  /// No calendar was imported.
  case calendarMissing
  /// The hall's numbers for the day are used up.
  case numbersExhausted
  /// The file lacks what was saved last: its log was taken away, or an older file was put in its
  /// place. So many changes.
  case logMissing(changes: Int)
  /// The file's log was taken away while it was open; nothing was saved.
  case logTaken
  /// The file is of an earlier form and cannot be brought forward, because it cannot be written.
  case hallOlder(version: Int)
  /// Pages of the file are damaged.
  case fileDamaged
  /// This machine's clock was put back; what was done here before may carry a time that is to come.
  case clockPutBack(from: Instant, to: Instant)
  /// This machine's clock is so far from what was written last that it may be wrong: nothing is saved,
  /// and no rule acts, until somebody has said that it is right.
  case clockDoubtful(latest: Instant, now: Instant)
  /// A theme or settings file could not be used; the built-in one is.
  case themeUnusable(String)

  /// The code a clerk reads over the phone: 库 for the hall file, 钥 for its key, 标 for the standards,
  /// 时 for the clock, 屏 for the screen. Never reused.
  public var code: String {
    switch self {
    case .hallMissing: "库-01"
    case .hallForbidden: "库-02"
    case .hallForeign: "库-03"
    case .hallNewer: "库-04"
    case .hallMoved: "库-05"
    case .hallDamaged: "库-06"
    case .diskFull: "库-07"
    case .readOnly: "库-08"
    case .busy: "库-09"
    case .diskFailed: "库-10"
    case .internalDefect: "库-11"
    case .noRandomness: "库-12"
    case .noDigests: "库-17"
    case .noSealing: "库-18"
    case .keyMissing: "钥-01"
    case .keyNotPrivate: "钥-02"
    case .keyUnreadable: "钥-03"
    case .keyWrong: "钥-04"
    case .standardMissing: "标-01"
    case .calendarMissing: "标-02"
    case .numbersExhausted: "标-03"
    case .logMissing: "库-13"
    case .logTaken: "库-14"
    case .hallOlder: "库-15"
    case .fileDamaged: "库-16"
    case .clockPutBack: "时-01"
    case .clockDoubtful: "时-02"
    case .themeUnusable: "屏-01"
    }
  }
}
