import HallCore
import TestKit
import Testing
import TextFormats

@Suite struct CommandsJudgeTests {
  private static let item = "11410900YYTT6MMJ9U341201100900001"

  /// A case for the senior card: the form is there, the identity card as given, the photo too.
  private func request(
    item: String = item, applicant: String = "person", idCard: String?, form: String = good
  ) -> String {
    let materials = [
      material("application-form", form), idCard.map { material("id-card", $0) },
      material("photo", Self.good),
    ]
    return """
      {"format":1,"item":"\(item)","day":"2026-11-23","dossier":{"applicant":{"kind":"\(applicant)",
      "name":"李建国","identifier":{"kind":"111","number":"410922199202299990"}},
      "materials":[\(materials.compactMap { $0 }.joined(separator: ","))]}}
      """
  }

  private func material(_ code: String, _ rest: String) -> String {
    "{\"code\":\"\(code)\",\(rest)}"
  }

  private static let at = "2026-11-20T10:00:00+08:00"
  private static let good =
    "\"evidence\":{\"way\":\"upload\",\"grade\":\"C\",\"asOf\":\"\(at)\"}"
  private static let shared =
    "\"evidence\":{\"way\":\"dataCheck\",\"grade\":\"A\",\"asOf\":\"\(at)\"}"
  private static let silent =
    "\"knowledge\":{\"is\":\"failed\",\"failure\":\"timeout\",\"at\":\"\(at)\"}"

  private func outcome(of text: String) throws -> String {
    let node = try parseJSON(text, file: "stdout")
    var fields = try FieldReader(node, file: "stdout")
    return try fields.string("outcome")
  }

  @Test func everyOutcomeHasItsExitCode() throws {
    let cases: [(request: String, exit: Int32, outcome: String)] = [
      (request(idCard: Self.shared), 0, "ready"),
      (request(idCard: Self.good), 1, "lacking"),
      (request(applicant: "organisation", idCard: Self.shared), 2, "refused"),
      (request(idCard: Self.silent), 3, "unknown"),
    ]
    for example in cases {
      let answer = try yichuang(["judge"], stdin: example.request)
      #expect(answer.exit == example.exit, "\(answer.stderr)")
      #expect(try outcome(of: answer.stdout) == example.outcome)
    }
  }

  @Test func theVerdictSaysEverythingNeededToReplayIt() throws {
    let answer = try yichuang(["judge"], stdin: request(idCard: nil))
    var fields = try FieldReader(try parseJSON(answer.stdout, file: "stdout"), file: "stdout")
    #expect(try fields.string("day") == "2026-11-23")
    #expect(try fields.string("digest").utf8.count == 64)
    #expect(try fields.string("calendar") == Sample.calendar().hash)
    var standard = try fields.object("standard")
    #expect(try standard.string("code") == Self.item)
    #expect(try standard.string("hash").utf8.count == 64)
    var finding = try #require(try fields.objects("findings").first)
    #expect(try finding.string("code") == "U03")
    #expect(try finding.string("material") == "id-card")
    #expect(try finding.string("sentence") == "可以共享，尚未查询")
    let step = try #require(try finding.objects("next").first)
    #expect(step.names.contains("step") && step.names.contains("sentence"))
  }

  /// The item's short codes, the standard's hash, a hall file or the shipped files: one answer.
  @Test func howTheStandardIsFoundMakesNoDifference() throws {
    let folder = try TemporaryFolder()
    let hall = try newHall(in: folder)
    let plain = try yichuang(["judge"], stdin: request(idCard: Self.shared)).stdout
    let implementation = String(Self.item.dropLast(2))
    for item in [implementation, String(implementation.suffix(12))] {
      let text = request(item: item, idCard: Self.shared)
      #expect(try yichuang(["judge"], stdin: text).stdout == plain)
      #expect(try yichuang(["judge", "--hall", hall], stdin: text).stdout == plain)
    }
    let standards = checkout + "/Fixtures/standards"
    let calendar = checkout + "/Fixtures/calendar/workdays-2024-2026.csv"
    let named = try yichuang(
      ["judge", "--standards", standards, "--calendar", calendar, "-"],
      stdin: request(idCard: Self.shared))
    #expect(named.stdout == plain)
  }

  @Test func linesAreJudgedOneByOneAndTheGravestCounts() throws {
    let lines = [request(idCard: Self.shared), request(idCard: Self.silent)]
      .map { $0.split(separator: "\n").joined() }.joined(separator: "\n")
    let answer = try yichuang(["judge", "--lines"], stdin: lines)
    #expect(answer.exit == 3)
    let outcomes = try answer.stdout.split(separator: "\n").map { try outcome(of: String($0)) }
    #expect(outcomes == ["ready", "unknown"])
  }

  @Test func badInputIsAnsweredWithItsPlace() throws {
    let wrong = [
      (request(item: "410709001999", idCard: nil), "stdin 第 1 行 item：没有定义“410709001999”"),
      (request(idCard: "\"checkd\":true"), "stdin 第 3 行 dossier.materials[1].checkd：没有这一项"),
      ("{", "stdin 第 1 行：内容不完整"),
    ]
    for (text, message) in wrong {
      let answer = try yichuang(["judge"], stdin: text)
      #expect(answer.exit == 65)
      #expect(answer.stdout.isEmpty)
      #expect(answer.stderr.contains(message), "\(answer.stderr)")
    }
  }
}
