import HallCore
import Testing
import TextFormats
import Words

@Suite("Sentences about identifiers and files")
struct IdentifierWordsTests {
  private static let sentences: [(IdentifierProblem, String, String)] = [
    (
      .wrongCheck(position: 18, expected: "X", found: "3"),
      "校验码不符：第 18 位应为 X，现为 3，请核对整个号码",
      "Check character: position 18 should be X, is 3; compare the whole number"
    ),
    (
      .wrongLength(expected: [6, 9, 12], found: 5), "位数不符：应为 6、9 或 12 位，现有 5 位",
      "Wrong length: 6, 9 or 12 characters expected, 5 found"
    ),
    (
      .illegalCharacter("O", position: 11), "第 11 位不能是“O”，是否为数字 0？",
      "“O” cannot stand at position 11; is it the digit 0?"
    ),
  ]

  @Test("A clerk is told the place and the remedy", arguments: sentences)
  func explains(problem: IdentifierProblem, chinese: String, english: String) {
    #expect(problem.sentence(.chinese) == chinese)
    #expect(problem.sentence(.english) == english)
  }

  @Test("A fault in a file names file, line and field")
  func namesPlace() {
    let fault = FormatFault(
      file: "standards.json", line: 12, field: "materials[2].name", problem: .missing)
    #expect(fault.sentence(.chinese) == "standards.json 第 12 行 materials[2].name：缺少这一项")
    #expect(fault.sentence(.english) == "standards.json:12 materials[2].name: is missing")
    let whole = FormatFault(file: "a.csv", line: 0, field: "", problem: .empty)
    #expect(whole.sentence(.chinese) == "a.csv：不能为空")
  }

  @Test("Every kind has a name in both languages", arguments: Language.allCases)
  func namesKinds(language: Language) {
    #expect(IdentifierKind.allCases.allSatisfy { !$0.name(language).isEmpty })
    #expect(
      Set(DocumentKind.allCases.map { $0.name(language) }).count == DocumentKind.allCases.count)
  }
}
