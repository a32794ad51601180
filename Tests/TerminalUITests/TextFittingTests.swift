import Testing

@testable import TerminalUI

@Suite struct TextFittingTests {
  @Test(arguments: [
    // columns  text           fitted         left-filled
    (8, "营业执照", "营业执照", "营业执照"),
    (7, "营业执照", "营业执…", "营业执…"),
    (6, "营业执照", "营业…", " 营业…"),
    (6, "31分", "31分", "  31分"),
    (0, "营业", "", ""),
  ])
  func fits(width: Int, text: String, truncated: String, right: String) {
    #expect(text.truncated(to: width) == truncated)
    #expect(text.padded(to: width, alignRight: true) == right)
    #expect(columns(of: text.padded(to: width)) == width)
  }

  @Test(arguments: [
    (10, "营业执照副本", "营业执照副|本"),
    // A closing mark may not begin a line: the character before it comes along.
    (8, "营业执照，副本", "营业执|照，副本"),
    (8, "营业执照。）副本", "营业执|照。）副|本"),
    // An opening mark may not end a line.
    (8, "依据：《条例》", "依据：|《条例》"),
    (4, "见“甲乙", "见|“甲|乙"),
    // Western words stay whole; spaces vanish at the end of a line.
    (12, "the quick brown fox", "the quick|brown fox"),
    (9, "按 Enter 打开", "按 Enter|打开"),
    (6, "F9受理", "F9受理"),
    (5, "F9受理", "F9受|理"),
    // Words longer than a line are cut; hard breaks stay; wide characters are never halved.
    (4, "abcdefghij", "abcd|efgh|ij"),
    (5, "营业执照", "营业|执照"),
    (8, "一\n\n  二", "一||  二"),
    (8, "", ""),
    (1, "营业", "营|业"),
    (5, "等等……就是", "等|等……|就是"),
  ])
  func wraps(width: Int, text: String, lines: String) {
    #expect(text.wrapped(to: width).joined(separator: "|") == lines)
  }

  @Test(arguments: 0..<100)
  func wrappedLinesFitAndLoseNothingButSpaces(seed: Int) {
    var random = SmallRandom(seed: UInt64(seed))
    let alphabet: [Unicode.Scalar] = ["国", "，", "（", "a", "b", " ", "。", "9", "…", "\n"]
    var text = String.UnicodeScalarView()
    for _ in 0..<random.below(60) { text.append(alphabet[random.below(alphabet.count)]) }
    let width = 2 + random.below(20)
    let lines = String(text).wrapped(to: width)
    let left = lines.joined().unicodeScalars.filter { $0 != " " }
    #expect(Array(left) == text.filter { $0 != " " && $0 != "\n" })
    #expect(lines.allSatisfy { columns(of: $0) <= width })
  }

  @Test func wrappedTextFillsARectangle() {
    var surface = Surface(size: Size(columns: 10, rows: 3))
    let rows = surface.putWrapped(
      "缺少从业人员健康证明，可容缺受理。", in: Rect(column: 1, row: 1, columns: 8, rows: 2), style: .text)
    #expect(rows == 2)
    #expect(surface.text() == "\n 缺少从业\n 人员健…")
  }
}
