import Glibc
public import Testing

/// A disk of its own that can be filled, made read-only and taken away: a few megabytes of memory,
/// mounted in a folder of the test.
public final class SmallDisk {
  private let folder: TemporaryFolder
  private var isMounted = true
  /// Where it is.
  public var path: String { folder.path }

  /// Mounts a new one.
  public init(kilobytes: Int) throws {
    folder = try TemporaryFolder()
    try run("mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k,mode=0777", "tmpfs", folder.path)
  }

  deinit {
    do { try takeAway() } catch {
      // It was taken away already, or goes with the machine.
    }
  }

  /// The path of a file on it.
  public func file(_ name: String) -> String { folder.file(name) }

  /// Fills it to the last byte.
  public func fill() throws {
    let descriptor = open(file("filling"), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw DrivingFault.system("open filling", errno) }
    defer { close(descriptor) }
    for size in [65_536, 4096, 1] {
      let bytes = [UInt8](repeating: 0x78, count: size)
      while write(descriptor, bytes, size) == size {}
    }
  }

  /// Makes room again.
  public func empty() { unlink(file("filling")) }

  /// Lets nobody write to it any more.
  public func makeReadOnly() throws { try run("mount", "-o", "remount,ro", path) }

  /// Lets everybody write to it again.
  public func makeWritable() throws { try run("mount", "-o", "remount,rw", path) }

  /// Takes it away from under whoever has files on it open.
  public func takeAway() throws {
    guard isMounted else { return }
    try run("umount", "-l", path)
    isMounted = false
  }

  private func run(_ program: String, _ words: String...) throws {
    let outcome = try Spawn.run(program, words)
    if outcome.exit != 0 { throw DrivingFault.toolFailed("\(program): \(outcome.stderr)") }
  }

  fileprivate static let isPossible: Bool = {
    do {
      return try SmallDisk(kilobytes: 64).isMounted
    } catch {
      return false
    }
  }()
}

extension Trait where Self == ConditionTrait {
  /// Skips a test where no disk can be mounted, which takes root's rights.
  public static var needsSmallDisk: ConditionTrait {
    .enabled(if: SmallDisk.isPossible, "this test mounts a small disk, which takes root's rights")
  }
}

/// How to run a program without root's rights, which no file mode holds back: words before its own.
/// Empty for everybody else.
public var ordinaryUser: [String] {
  geteuid() == 0 ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []
}

/// Gives a file to the ordinary user, as a hall's key belongs to the account that works with the hall.
public func giveToOrdinaryUser(_ path: String) {
  if geteuid() == 0 { _ = chown(path, 65_534, 65_534) }
}

/// Gives up root's rights for the rest of this process; for everybody else nothing is to be done.
public func becomeOrdinaryUser() -> Bool {
  guard geteuid() == 0 else { return true }
  return setgroups(0, nil) == 0 && setgid(65_534) == 0 && setuid(65_534) == 0
}
