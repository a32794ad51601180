internal import CSystem
internal import Glibc
internal import HallCore
internal import HallCrypto

/// The file that holds a hall's secrets, one line for each: its number and 64 hexadecimal digits. It
/// lies beside the hall unless it is to be elsewhere, and nobody but its owner may read it.
///
/// Rotation adds a line and takes none away: a backup of earlier needs the key of its time.
struct KeyFile {
  let path: String
  private var secrets: [Int: [UInt8]]

  /// Where the key lies where nothing else is said.
  static func usualPath(hall path: String) -> String { path + ".key" }

  /// The most keys a hall can have had: their number is one byte in everything sealed.
  static let versionMax = 255

  /// Reads the file.
  /// - Throws: `.keyMissing`, `.keyNotPrivate`, `.keyUnreadable`.
  init(reading path: String) throws(Fault) {
    self.path = path
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      switch errno {
      case ENOENT, ENOTDIR: throw .keyMissing(path)
      case EACCES, EPERM: throw .keyNotPrivate(path)
      default: throw systemFault(errno)
      }
    }
    defer { close(descriptor) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { throw systemFault(errno) }
    guard facts.st_mode & S_IFMT == S_IFREG, facts.st_size <= 1 << 16 else {
      throw .keyUnreadable(path)
    }
    // Root reads everything anyway; others what is theirs, or what the group may read that has the hall.
    let isOurs = facts.st_uid == geteuid() || geteuid() == 0 || facts.st_mode & 0o040 != 0
    guard facts.st_mode & 0o037 == 0, isOurs else {
      throw .keyNotPrivate(path)
    }
    var bytes = [UInt8](repeating: 0, count: Int(facts.st_size))
    defer { erase(&bytes) }
    guard read(descriptor, &bytes, bytes.count) == bytes.count else { throw systemFault(errno) }
    guard let secrets = Self.secrets(String(decoding: bytes, as: UTF8.self)), !secrets.isEmpty
    else {
      throw .keyUnreadable(path)
    }
    self.secrets = secrets
  }

  private init(path: String, secrets: [Int: [UInt8]]) {
    self.path = path
    self.secrets = secrets
  }

  /// Makes the file with a first secret; one that is there already is read instead.
  static func readOrCreate(_ path: String) throws(Fault) -> KeyFile {
    if access(path, F_OK) == 0 { return try KeyFile(reading: path) }
    let file = KeyFile(path: path, secrets: [1: try newSecret()])
    try file.write(replacing: false)
    return try KeyFile(reading: path)
  }

  /// The highest number.
  var newest: Int { secrets.keys.max() ?? 0 }

  /// The secret of that number; nil where the file has none.
  func secret(_ version: Int) -> [UInt8]? { secrets[version] }

  /// Adds a secret; the file has either all or what it had.
  /// - Returns: its number.
  mutating func add() throws(Fault) -> Int {
    let version = newest + 1
    guard version <= Self.versionMax else { throw .keyUnreadable(path) }
    secrets[version] = try newSecret()
    try write(replacing: true)
    return version
  }

  /// Under another name first: whoever dies meanwhile leaves no key file that is none.
  /// - Parameter replaces: whether a file that is there already is replaced, or keeps its place.
  private func write(replacing replaces: Bool) throws(Fault) {
    // Rotation has the hall for itself; first keys may be made by several at once.
    let making = path + (replaces ? "" : "." + (try randomName())) + ".new"
    unlink(making)
    do throws(Fault) {
      try write(under: making, inPlaceOf: replaces ? path : nil)
      let number = replaces ? (rename(making, path) == 0 ? 0 : errno) : cs_rename_new(making, path)
      // Two that make the first key at the same time: one is first, and the other reads his.
      if number != 0, replaces || number != EEXIST { throw systemFault(number) }
    } catch {
      unlink(making)
      throw error
    }
    unlink(making)
    do {
      try settleFolder(of: path)
    } catch {
      throw .diskFailed(code: Int(errno))
    }
  }

  private func write(under name: String, inPlaceOf old: String?) throws(Fault) {
    let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw systemFault(errno) }
    defer { close(descriptor) }
    var bytes = Array(text.utf8)
    defer { erase(&bytes) }
    var facts = stat()
    var mode: mode_t = 0o600
    if let old, stat(old, &facts) == 0 {
      mode = facts.st_mode & 0o640
      // Root rotates for the account or the group that works with the hall.
      guard fchown(descriptor, facts.st_uid, facts.st_gid) == 0 else { throw systemFault(errno) }
    }
    // Whatever the umask is.
    guard fchmod(descriptor, mode) == 0,
      Glibc.write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0
    else { throw systemFault(errno) }
  }

  private var text: String {
    var text = """
      # 一窗大厅密钥。凭此可读出大厅数据文件及其备份中的证件号和电话；遗失后无法读出。请另行妥善保存。
      # Key of a Yichuang hall: whoever has it can read the hall and its backups, without it nobody can.

      """
    for version in secrets.keys.sorted() {
      text += "\(version) \(hexadecimal(secrets[version] ?? []))\n"
    }
    return text
  }

  private static func secrets(_ text: String) -> [Int: [UInt8]]? {
    var secrets: [Int: [UInt8]] = [:]
    for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
      let words = line.split(separator: " ")
      guard words.count == 2, let version = Int(words[0]), (1...versionMax).contains(version),
        let secret = bytes(hexadecimal: words[1].utf8), secret.count == secretCount,
        secrets.updateValue(secret, forKey: version) == nil
      else { return nil }
    }
    return secrets
  }
}

private let secretCount = 32

private func newSecret() throws(Fault) -> [UInt8] {
  do {
    return try randomBytes(count: secretCount)
  } catch {
    throw .noRandomness
  }
}
