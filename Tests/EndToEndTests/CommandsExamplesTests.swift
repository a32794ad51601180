import TestKit
import Testing

/// The examples in FORMATS.md do what it says.
@Suite struct CommandsExamplesTests {
  private let examples = checkout + "/Fixtures/examples"

  @Test func theCaseToJudgeIsUnknown() throws {
    let answer = try yichuang(["judge", examples + "/judge.json"])
    #expect(answer.exit == 3, "\(answer.stderr)")
    #expect(answer.stdout.contains("\"U01\""))
  }

  @Test(arguments: ["licences.csv", "licences.jsonl"]) func casesAndLicencesAreTakenIn(
    licences: String
  ) throws {
    let folder = try TemporaryFolder()
    let hall = try newHall(in: folder)
    let cases = try yichuang(["import", "cases", examples + "/cases.jsonl", "--hall", hall])
    #expect(cases.stdout == "导入 2 件新办件\n", "\(cases.stderr)")
    let pool = try yichuang(["import", "licences", examples + "/" + licences, "--hall", hall])
    #expect(pool.stdout == "导入 2 条新证照信息，2 件在办件已更新\n", "\(pool.stderr)")
    #expect(try yichuang(["verify", "--hall", hall]).exit == 0)
  }
}
