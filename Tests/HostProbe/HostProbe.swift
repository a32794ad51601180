import Dispatch
import Glibc
import TerminalHost
import TerminalUI

/// A list of rows, a field and a popup: enough of a program to try the host with.
///
/// Environment: `PROBE_SAVE` is a file that gets the reason and the field's text when the program
/// is closed; `PROBE_TRACE` is the trace; `PROBE_THEMES` are theme files, of which F4 shows the last.
/// Keys: ↑ ↓ move, text goes into the field, F2 the popup, F4 the theme, F5 counts in another
/// thread, F6 a deadline, F7 the mouse, F8 complains on standard error and crashes, F9 complains,
/// F11 lets a worker run out of stack, ^Z suspends, ^K forgets what was typed ahead, ^Q ends.
@main struct HostProbe {
  static func main() {
    var options = HostOptions()
    options.tracePath = environment("PROBE_TRACE")
    options.lastWords = "probe crashed\n"
    options.probesWidth = environment("PROBE_NO_WIDTH") == nil
    let host = Host<ProbeAction>(options)
    do {
      let code = try host.run(program(host), from: ProbeState())
      exit(code)
    } catch {
      write(2, "fault: \(error)\n")
      exit(2)
    }
  }

  private static func program(
    _ host: Host<ProbeAction>
  ) -> Program<ProbeState, ProbeAction, ProbeEffect> {
    Program(
      action: { .event($0) },
      update: update,
      perform: { perform($0, host) },
      view: view,
      appearance: { Appearance(theme: $0.isThemed ? otherTheme : .plain, mouse: $0.usesMouse) },
      deadline: { $0.deadline },
      busyCount: { $0.busyCount },
      exitCode: { $0.exitCode })
  }

  private static func perform(_ effect: ProbeEffect, _ host: Host<ProbeAction>) {
    switch effect {
    case .suspend: host.suspend()
    case .discard: host.discardTypedAhead()
    case .complain: write(2, "probe complains\n")
    case .crash:
      write(2, "probe complains\n")
      let address = UnsafeMutablePointer<Int>(bitPattern: 16)
      address?.pointee = 1
    case .overflow:
      DispatchQueue.global().async {
        guardThread()
        _ = overflow(0)
      }
    case .count:
      let mailbox = host.mailbox
      Task.detached { mailbox.post(.counted) }
    case .save(let text):
      if let path = environment("PROBE_SAVE") {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        write(file, text)
        close(file)
      }
    }
  }

  /// Calls itself until there is no stack left; adding keeps it from becoming a loop.
  private static func overflow(_ depth: Int) -> Int {
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 16) { buffer in
      buffer[depth % 4096] = UInt8(truncatingIfNeeded: depth)
      return overflow(depth + 1) + Int(buffer[depth % 4096])
    }
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  private static func write(_ descriptor: Int32, _ text: String) {
    var text = text
    text.withUTF8 { _ = Glibc.write(descriptor, $0.baseAddress, $0.count) }
  }

  /// The theme in the files `PROBE_THEMES` names, the plain one first; plain where there are none.
  private static let otherTheme: Theme = {
    do {
      let files = try (environment("PROBE_THEMES") ?? "").split(separator: ":").map { path in
        try ThemeFile(bytes(of: String(path)), file: String(path))
      }
      return try files.last.map { try Theme($0, among: files) } ?? .plain
    } catch {
      write(2, "theme: \(error)\n")
      exit(3)
    }
  }()

  private static func bytes(of path: String) -> [UInt8] {
    let file = open(path, O_RDONLY)
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = read(file, &bytes, bytes.count)
    return Array(bytes.prefix(max(0, count)))
  }
}
