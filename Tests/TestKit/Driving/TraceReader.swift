import Glibc

/// The frames that a program under test has told of in its trace file.
public final class TraceReader {
  /// One frame: what was on the screen, and whether the program had come to rest.
  public struct Frame: Sendable {
    /// Counted from 1.
    public let number: Int
    /// Whether everything read had been answered and nothing was under way.
    public let isIdle: Bool
    /// Keys read since the start.
    public let keys: Int
    /// The rows, as `Surface.text()` writes them.
    public let text: String
  }

  private let path: String

  /// A reader of a file that need not exist yet.
  public init(_ path: String) {
    self.path = path
  }

  /// All complete frames so far.
  public func frames() -> [Frame] {
    var found: [Frame] = []
    let content: [UInt8]
    do { content = try readFile(path) } catch { return [] }
    var lines = content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[...]
    while let head = lines.popFirst() {
      let words = String(decoding: head, as: UTF8.self).split(separator: " ")
      guard words.count == 6, let number = Int(words[1]), let keys = figure(words[4]),
        let rows = figure(words[5]), lines.count > rows
      else { break }
      let text = lines.prefix(rows).map { String(decoding: $0, as: UTF8.self) }
      lines = lines.dropFirst(rows)
      found.append(
        Frame(
          number: number, isIdle: words[2] == "idle", keys: keys,
          text: text.joined(separator: "\n")))
    }
    return found
  }

  /// Waits until the program has come to rest after so many keys, and answers that frame.
  @discardableResult
  public func waitForRest(
    afterKeys keys: Int = 0, _ what: String = "rest", timeoutMilliseconds: Int = 10_000,
    where condition: (Frame) -> Bool = { _ in true }
  ) throws -> Frame {
    let deadline = Deadline(milliseconds: timeoutMilliseconds)
    while true {
      let last = frames().last
      if let last, last.isIdle, last.keys >= keys, condition(last) { return last }
      if deadline.isOver {
        throw DrivingFault.timedOut(
          waitingFor: "\(what) after \(keys) keys", seen: last.map { "\($0)" } ?? "no frame")
      }
      _ = poll(nil, 0, 5)
    }
  }

  private func figure(_ word: Substring) -> Int? {
    word.split(separator: "=").last.flatMap { Int($0) }
  }
}
