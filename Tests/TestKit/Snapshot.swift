import Glibc
public import TerminalUI
public import Testing

/// Compares a screen with the one a person has looked at and kept.
///
/// Kept screens are plain text: the rows as they are seen, then what they mean. `RECORD=1` writes
/// them, and the test fails all the same, so that a recording run is never taken for a check.
/// - Parameters:
///   - name: the file's name in `Tests/WorkstationTests/Snapshots`, without `.txt`.
public func expectSnapshot(
  _ surface: Surface, named name: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let path = snapshotFolder() + "/" + name + ".txt"
  let seen = snapshotText(surface)
  if getenv("RECORD") != nil {
    let what =
      write(seen, to: path) ? "recorded; look at it, then run without RECORD" : "not written"
    Issue.record("\(path): \(what)", sourceLocation: sourceLocation)
    return
  }
  do {
    let kept = String(decoding: try readFile(path), as: UTF8.self)
    guard let difference = snapshotDifference(kept: kept, seen: seen) else { return }
    Issue.record("\(name): \(difference)", sourceLocation: sourceLocation)
  } catch {
    Issue.record(
      "\(error): RECORD=1 makes a snapshot that is not there. The screen is:\n\(seen)",
      sourceLocation: sourceLocation)
  }
}

/// A screen as it is kept: its rows, then the runs of its styles.
public func snapshotText(_ surface: Surface) -> String {
  let styles = surface.styleRuns()
  return surface.text() + "\n" + (styles.isEmpty ? "" : styles + "\n")
}

/// Both screens and the first place where they differ; nil where they are the same.
public func snapshotDifference(kept: String, seen: String) -> String? {
  if Array(kept.utf8) == Array(seen.utf8) { return nil }
  let keptLines = lines(kept)
  let seenLines = lines(seen)
  for row in 0..<max(keptLines.count, seenLines.count) {
    let left = row < keptLines.count ? Array(keptLines[row]) : []
    let right = row < seenLines.count ? Array(seenLines[row]) : []
    if left == right { continue }
    var index = 0
    var column = 0
    while index < left.count, index < right.count, left[index] == right[index] {
      column += columnWidth(of: left[index])
      index += 1
    }
    return """
      differs first in line \(row), column \(column): kept \(name(left, index)), \
      now \(name(right, index))
      --- kept
      \(kept)
      --- now
      \(seen)
      """
  }
  return nil
}

private func lines(_ text: String) -> [String.UnicodeScalarView.SubSequence] {
  text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
}

private func name(_ line: [Unicode.Scalar], _ index: Int) -> String {
  guard index < line.count else { return "end of line" }
  let code = String(line[index].value, radix: 16, uppercase: true)
  return "'\(Character(line[index]))' (U+\(code))"
}

private func snapshotFolder() -> String { folder() + "/../WorkstationTests/Snapshots" }

private func write(_ text: String, to path: String) -> Bool {
  let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
  guard descriptor >= 0 else { return false }
  defer { close(descriptor) }
  var rest = Array(text.utf8)[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    if count <= 0 { return false }
    rest = rest.dropFirst(count)
  }
  return true
}
