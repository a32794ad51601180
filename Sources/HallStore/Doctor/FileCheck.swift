internal import Glibc
internal import HallCore

/// Looks at the hall's file and those beside it from outside: modes, owners, room.
struct FileCheck {
  private let path: String

  init(path: String) { self.path = path }

  /// The files there can be, the hall first.
  static let suffixes = ["", "-wal", "-shm", ".gate", ".tick"]

  func findings() -> [HallFinding] {
    guard let hall = Facts(path) else { return [.fault(systemFault(errno))] }
    guard hall.mode & S_IFMT == S_IFREG else { return [.fault(.hallForeign)] }
    var findings: [HallFinding] = []
    for suffix in Self.suffixes {
      guard let facts = Facts(path + suffix) else { continue }
      let file = name(suffix)
      // Log and index take the mode of the hall: one flaw is said once.
      let isSaid = !suffix.isEmpty && hall.isOpenToOthers
      if facts.isOpenToOthers, !isSaid {
        findings.append(.readableByOthers(file: file, mode: Int(facts.mode & 0o7777)))
      }
      if access(path + suffix, R_OK | W_OK) != 0 { findings.append(.notWritable(file: file)) }
      if facts.owner != hall.owner, facts.group != hall.group {
        findings.append(.foreignOwner(file: file))
      }
    }
    return findings
  }

  /// Room for a copy, which a backup beside it, a rebuild and a restore take.
  func space() -> [HallFinding] {
    var facts = statvfs()
    guard statvfs(folder, &facts) == 0 else { return [.fault(systemFault(errno))] }
    let free = (Int(facts.f_bavail) * Int(facts.f_frsize)) >> 20
    let needed = ((fileSize(path) + fileSize(path + "-wal")) >> 20) + Self.spareMegabytes
    return free < needed ? [.spaceLow(freeMegabytes: free, neededMegabytes: needed)] : []
  }

  private static let spareMegabytes = 256

  private var folder: String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
  }

  private func name(_ suffix: String) -> String {
    (path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path) + suffix
  }

  /// What the system says about a file; nil, with `errno` set, where there is none.
  private struct Facts {
    let mode: mode_t
    let owner: uid_t
    let group: gid_t

    var isOpenToOthers: Bool { mode & (S_IROTH | S_IWOTH) != 0 }

    init?(_ path: String) {
      var facts = stat()
      guard stat(path, &facts) == 0 else { return nil }
      (mode, owner, group) = (facts.st_mode, facts.st_uid, facts.st_gid)
    }
  }
}
