import Glibc
import HallCore
import TestKit
import Testing

@testable import HallStore

/// The exits that need a machine on which something is not as it should be.
@Suite struct ExitTests {
  /// 77. Root may read everything, so there the command runs as nobody.
  @Test(.enabled(if: Stranger.canRun, Stranger.reason))
  func whatBelongsToSomebodyElseIsForbidden() throws {
    let folder = try TemporaryFolder()
    chmod(folder.path, 0o755)
    let theme = try write("{}", to: "theme.json", in: folder)
    let hall = try newHall(in: folder)
    for path in [theme, hall] { chmod(path, geteuid() == 0 ? 0o600 : 0) }
    let outcome = try Stranger.run(["theme", "check", theme])
    #expect(outcome.exit == 77)
    #expect(outcome.stderr == "yichuang: \(theme)：没有权限\n")
    let lookup = try Stranger.run(["lookup", "李建国", "--hall", hall])
    #expect(lookup.exit == 77)
    #expect(lookup.stderr.hasPrefix("yichuang: 库-02 没有权限打开大厅数据文件"))
  }

  /// 77. A hall that may only be looked at is looked at, and nothing else.
  @Test(.enabled(if: Stranger.canRun, Stranger.reason))
  func aHallToBeLookedAtOnlyIsNotWritten() throws {
    let folder = try TemporaryFolder()
    chmod(folder.path, 0o755)
    let hall = try newHall(in: folder)
    chmod(hall, geteuid() == 0 ? 0o644 : 0o444)
    giveToOrdinaryUser(hall + ".key")
    let file = try write(application(), to: "a.jsonl", in: folder)
    let outcome = try Stranger.run(["import", "cases", file, "--hall", hall])
    #expect(outcome.exit == 77, "\(outcome.exit): \(outcome.stderr)")
    #expect(outcome.stderr.hasPrefix("yichuang: 库-08 "), "\(outcome.stderr)")
  }

  /// 69. setsid takes the controlling terminal away, so that /dev/tty cannot be opened either.
  @Test func withoutATerminalThereIsNoScreen() throws {
    let folder = try TemporaryFolder()
    let hall = try newHall(in: folder)
    let outcome = try Spawn.run(
      "setsid",
      [
        "-w", try builtProgram("yichuang"), "desk", "--hall", hall,
        "--window", "5", "--clerk", "W1005", "--language", "zh",
      ])
    #expect(outcome.exit == 69)
    #expect(outcome.stdout == "")
    #expect(outcome.stderr.hasPrefix("yichuang: "))
  }

  /// 70. Somebody took a table out of the file with another tool: nothing a clerk can mend.
  @Test func aFileThatIsNotAsTheProgramMadeItIsADefect() throws {
    let folder = try TemporaryFolder()
    let hall = try newHall(in: folder)
    try HallStore(opening: hall).database.execute("DROP TABLE name_initials")
    let outcome = try yichuang(["lookup", "lig", "--hall", hall])
    #expect(outcome.exit == 70)
    #expect(outcome.stderr.hasPrefix("yichuang: 库-11 "))
    #expect(outcome.stderr.contains("name_initials"))
  }
}

/// Somebody without any right to what the tests make.
private enum Stranger {
  static let reason: Comment = """
    as root this test needs setpriv (package util-linux), and the program where user nobody may \
    run it
    """

  static var canRun: Bool {
    guard geteuid() == 0 else { return true }
    do {
      return try run(["version"]).exit == 0
    } catch {
      return false
    }
  }

  /// Runs the program as nobody; where we are not root, as ourselves.
  static func run(_ arguments: [String]) throws -> Spawn.Outcome {
    guard geteuid() == 0 else { return try yichuang(arguments) }
    let nobody = ["--reuid=65534", "--regid=65534", "--clear-groups", "--"]
    return try Spawn.run(
      "setpriv", nobody + [try builtProgram("yichuang")] + arguments + ["--language", "zh"],
      timeoutMilliseconds: 60_000)
  }
}
