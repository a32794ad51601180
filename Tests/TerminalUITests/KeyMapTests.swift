import Testing

@testable import TerminalUI

@Suite struct KeyMapTests {
  private enum Command: Hashable, Sendable { case accept, defer_, help, back, confirm }
  private typealias Entry = Binding<Command, Int, String>

  /// The state of these tests: how many materials are missing; negative without a case.
  private static let accept = Entry(.accept, [.function(9)], hint: "受理", help: "受理本件。") {
    $0 < 0 ? .absent : $0 == 0 ? .ready : .blocked(because: "还缺 \($0) 份材料。")
  }
  private static let deferring = Entry(.defer_, [.function(3)], hint: "容缺", help: "容缺受理。")
  private static let help = Entry(.help, [.function(1)], hint: "帮助", help: "看帮助。")
  private static let back = Entry(.back, [.escape, .function(9)], hint: "返回", help: "返回。")
  private static let confirm = Entry(.confirm, [.enter], hint: "确定", help: "确定。")

  private let map = KeyMap(screen: [accept, deferring], everywhere: [help, back])
  private let asking = KeyMap(screen: [accept], everywhere: [help], dialog: [confirm])

  @Test func theScreenIsAskedBeforeEverywhere() {
    #expect(map.outcome(of: .function(9), in: 0) == .run(.accept))
    #expect(map.outcome(of: .function(9), in: 2) == .blocked(because: "还缺 2 份材料。"))
    #expect(map.outcome(of: .function(9), in: -1) == .run(.back))
    #expect(map.outcome(of: .function(1), in: 0) == .run(.help))
    #expect(map.outcome(of: .function(2), in: 0) == .unbound)
  }

  @Test func aDialogIsAloneWithItsKeys() {
    #expect(asking.outcome(of: .enter, in: 0) == .run(.confirm))
    #expect(asking.outcome(of: .function(9), in: 0) == .unbound)
    #expect(asking.outcome(of: .function(1), in: 0) == .unbound)
  }

  @Test(
    arguments: [
      ("9", Key.function(9)), ("1", .function(1)), ("0", .function(10)), ("-", .function(11)),
      ("=", .function(12)), ("x", nil),
    ] as [(Unicode.Scalar, Key?)])
  func escapeAndADigitIsAFunctionKey(scalar: Unicode.Scalar, key: Key?) {
    #expect(Key.function(after: scalar) == key)
  }

  @Test func aHiddenKeySaysWhyAndIsNotShown() {
    let hidden = Entry(.confirm, [.function(4)], hint: "承诺", help: "承诺。") { _ in
      .hidden(because: "审查中不能承诺。")
    }
    let map = KeyMap(screen: [hidden], everywhere: [])
    #expect(map.outcome(of: .function(4), in: 0) == .blocked(because: "审查中不能承诺。"))
    #expect(map.hints(in: 0, say: { $0 }).left.isEmpty)
  }

  @Test func clashesAndKeysThatTypeAreFound() {
    #expect(map.clashes == [.function(9)])
    #expect(asking.clashes.isEmpty && asking.keysThatType.isEmpty)
    let keys: [Key] = [.character("y"), .left, .control("e"), .control("p")]
    let typing = Entry(.confirm, keys, hint: nil, help: "确定。")
    let screen = KeyMap(screen: [typing], everywhere: [])
    #expect(screen.keysThatType == [.character("y"), .left, .control("e")])
    #expect(Key.control("m").cannotBeBound && !Key.control("k").cannotBeBound)
  }

  private func bar(_ columns: Int, missing: Int) -> String {
    var surface = Surface(size: Size(columns: columns, rows: 1))
    let hints = map.hints(in: missing, say: { $0 }, nameKey: { $0.label })
    HintBar(left: hints.left, right: hints.right).draw(in: &surface, surface.bounds)
    return surface.text() + "|" + surface.styleRuns()
  }

  @Test func hintsComeFromTheTableAndShrinkInOrder() {
    #expect(bar(44, missing: 0).hasPrefix(" F9 受理 F3 容缺           F1 帮助 Esc 返回|"))
    #expect(bar(30, missing: 0).hasPrefix(" F9 受理     F1 帮助 Esc 返回|"))
    // A blocked key is shown dimmed in its place; the first one never gives way.
    #expect(bar(44, missing: 1).contains("hint.key(disabled) 1+2, hint 3+1, hint(disabled) 4+4"))
    #expect(bar(30, missing: 1).hasPrefix(" F9 受理     F1 帮助 Esc 返回|"))
    #expect(bar(44, missing: -1).hasPrefix(" F3 容缺                   F1 帮助 Esc 返回|"))
    #expect(bar(10, missing: 0).hasPrefix("  F1 帮助|"))
  }
}
