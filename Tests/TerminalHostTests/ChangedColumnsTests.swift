import TerminalUI
import Testing

@testable import TerminalHost

/// Which part of a row is written again.
@Suite struct ChangedColumnsTests {
  private func surface(_ text: String) -> Surface {
    var surface = Surface(size: Size(columns: 10, rows: 1))
    surface.put(text, at: Point(column: 0, row: 0), style: .text)
    return surface
  }

  @Test(
    arguments: [
      ("abc", "abc", nil), ("abc", "axc", 1..<2), ("abc", "xbx", 0..<3),
      ("国国", "国x国", 2..<5), ("国国国", "x国国", 0..<6), ("a国b", "a民b", 1..<3),
      ("a国b", "axxb", 1..<3), ("axxb", "a国b", 1..<3), ("", "国", 0..<2),
    ] as [(String, String, Range<Int>?)])
  func wholeCharacters(before: String, after: String, columns: Range<Int>?) {
    #expect(changedColumns(0, from: surface(before), to: surface(after)) == columns)
  }

  @Test func everythingWhenNothingIsKnown() {
    #expect(changedColumns(0, from: nil, to: surface("a")) == 0..<10)
  }
}

@Suite struct PendingQueueTests {
  @Test func orderAndTypeAhead() {
    var queue = PendingQueue<Int>()
    queue.append(.event(.key(.up)))
    queue.append(.action(1))
    queue.append(.event(.key(.down)))
    queue.append(.event(.deadline))
    _ = queue.popFirst()
    queue.removeKeys()
    var left: [String] = []
    while let next = queue.popFirst() { left.append("\(next)") }
    #expect(left.count == 2)
    #expect(queue.isEmpty)
  }
}
