import TestKit
import Testing

/// A machine whose cryptographic library computes no SM3, as one that was set up for foreign
/// algorithms only.
@Suite struct DigestTests {
  @Test(arguments: [
    ["due", "--from", "2026-11-02", "--workdays", "20"],
    ["judge", checkout + "/Fixtures/README.md"],
    ["init", "--hall", "HALL", "--name", "试验大厅", "--region", "410900", "--block", "3"],
    ["lookup", "李建国", "--hall", "HALL"], ["verify", "--hall", "HALL"],
    ["demo", "--hall", "HALL"], ["desk", "--hall", "HALL", "--window", "5", "--clerk", "W1"],
  ])
  func nothingIsProvedByAWrongDigest(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let settings = try Self.settingsWithoutSM3(in: folder)
    let words = arguments.map { $0 == "HALL" ? folder.file("a.hall") : $0 }
    let outcome = try yichuang(words, env: ["OPENSSL_CONF": settings])
    #expect(outcome.exit == 69)
    #expect(outcome.stdout == "")
    #expect(outcome.stderr.hasPrefix("yichuang: 库-17 系统密码库算不出正确的国密杂凑（SM3）"))
    #expect(fileNames(in: folder.path, ending: ".hall") == [], "nothing is begun")
  }

  @Test func whatNeedsNoDigestWorks() throws {
    let folder = try TemporaryFolder()
    let settings = try Self.settingsWithoutSM3(in: folder)
    let outcome = try yichuang(["identify", "李建国"], env: ["OPENSSL_CONF": settings])
    #expect(outcome.exit == 0)
  }

  /// OpenSSL takes only algorithms with this property, and its SM3 has not got it.
  private static func settingsWithoutSM3(in folder: TemporaryFolder) throws -> String {
    try write(
      """
      openssl_conf = start
      [start]
      alg_section = algorithms
      [algorithms]
      default_properties = fips=yes

      """, to: "openssl.cnf", in: folder)
  }
}
