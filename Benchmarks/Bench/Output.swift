import Glibc

/// A line of the figures, written at once: whoever waits for minutes sees each when it is there.
func say(_ line: String) { write(line + "\n", to: 1) }

/// What a terminal shows while something takes long; nothing where there is no terminal.
func showProgress(_ what: String, _ done: Int, _ total: Int) {
  guard isatty(2) == 1 else { return }
  let percent = done * 100 / max(1, total)
  let bar = String(repeating: "#", count: percent * 3 / 10)
  let rest = String(repeating: "-", count: 30 - bar.utf8.count)
  let end = done == total ? "\r\u{1B}[K" : ""
  write("\r\(padded(what, 10))[\(bar)\(rest)] \(percent)%" + end, to: 2)
}

private func write(_ text: String, to descriptor: Int32) {
  var text = text
  text.withUTF8 { _ = Glibc.write(descriptor, $0.baseAddress, $0.count) }
}
