import TestKit
import Testing

@testable import TerminalUI

@Suite struct SnapshotTests {
  @Test func aDifferenceIsPointedOutInColumns() throws {
    var surface = Surface(size: Size(columns: 12, rows: 2))
    surface.put("执照 缺", at: Point(column: 1, row: 1), style: .attention)
    let kept = snapshotText(surface)
    #expect(kept == "\n 执照 缺\n-- 1: status.attention 1+7\n")
    #expect(snapshotDifference(kept: kept, seen: kept) == nil)
    surface.put("有", at: Point(column: 6, row: 1), style: .attention)
    let difference = try #require(snapshotDifference(kept: kept, seen: snapshotText(surface)))
    #expect(difference.hasPrefix("differs first in line 1, column 6: kept '缺' (U+7F3A), now '有'"))
    #expect(difference.contains("--- kept\n\n 执照 缺") && difference.contains("--- now"))
  }

  @Test func charactersThatLookAlikeDiffer() {
    #expect(snapshotDifference(kept: "\u{FA19}", seen: "\u{795E}") != nil)
  }
}
