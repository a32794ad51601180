import Glibc
import HallCore
import TestKit
import Testing

@testable import HallStore

/// Without the key the hall's files tell nobody's ID number or phone, whatever was done in the hall.
@Suite struct PrivacyTests {
  @Test func noFileHasAPersonsNumberInIt() throws {
    let hall = try TestHall()
    let secrets = try busyDay(in: hall)
    #expect(secrets.count >= 14)
    // The log holds all of it, too: nothing was written back yet.
    let log = try readFile(hall.path + "-wal")
    #expect(!log.isEmpty)
    let copy = hall.folder.file("backup")
    _ = try hall.store.backUp(to: copy)
    let files = [hall.path, hall.path + "-wal", hall.path + "-shm", hall.path + ".tick", copy]
    for file in files {
      let bytes = try readFile(file)
      for secret in secrets {
        #expect(!bytes.contains(Array(secret.utf8)), "\(secret) stands in \(file)")
      }
    }
    try hall.store.database.execute("PRAGMA wal_checkpoint (TRUNCATE)")
    let bytes = try readFile(hall.path)
    for secret in secrets {
      #expect(!bytes.contains(Array(secret.utf8)), "\(secret) stands in the hall")
    }
    // The search itself finds what is there in the clear.
    #expect(bytes.contains(Array("李建国".utf8)))
    try hall.store.expectWhole()
  }

  /// Four digits stand in any file by chance; so every column is looked at instead.
  @Test func noColumnHasTheLastFour() throws {
    let hall = try TestHall()
    let tails = Set(try busyDay(in: hall).map { String($0.suffix(4)) })
    #expect(try hall.number("SELECT count(*) FROM case_keys WHERE kind IN (4, 5)") > 4)
    #expect(
      try hall.store.texts(
        "SELECT DISTINCT typeof(key) FROM case_keys WHERE kind <> 1") == ["integer"])
    for table in try hall.store.texts(
      """
      SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'standards'
        AND sql NOT LIKE 'CREATE VIRTUAL%'
      """)
    {
      for column in try hall.store.texts("SELECT name FROM pragma_table_info('\(table)')") {
        let texts = try hall.store.texts(
          "SELECT \"\(column)\" FROM \(table) WHERE typeof(\"\(column)\") = 'text'")
        for text in texts where tails.contains(String(text.suffix(4))) {
          // A case's own number is no secret.
          #expect(CaseNumber(text) != nil, "\(table).\(column): \(text)")
        }
      }
    }
  }

  /// Who tries every number there can be needs the key for each try.
  @Test func theSameNumberIsAnotherOneInEveryHall() throws {
    let folder = try TemporaryFolder()
    var numbers: [[String]] = []
    for name in ["a", "b"] {
      let store = try HallStore.create(
        at: folder.file(name), try TestHall.identity(), key: folder.file("key"))
      numbers.append(
        try [("9990", LookupKey.Kind.identifierTail), ("13800001234", .phone)].map { text, kind in
          "\(try #require(try store.lookupNumber(kind, text)))"
        })
    }
    #expect(Set(numbers.joined()).count == 4, "one key file, and yet different numbers")
  }

  /// What was sealed for one row opens in no other.
  @Test func nothingCanBeMovedToAnotherRow() throws {
    let hall = try TestHall.worked()
    try hall.damage(
      """
      UPDATE parties SET contact = (SELECT contact FROM parties WHERE case_id = 1)
      WHERE case_id = 3
      """)
    #expect(throws: Fault.hallDamaged("parties 3")) { try hall.store.database.parties(of: 3) }
    let before = try hall.store.texts("SELECT number FROM cases WHERE id = 3")[0]
    try hall.damage(
      """
      DROP TRIGGER journal_keeps_updates; UPDATE journal SET body =
        (SELECT body FROM journal WHERE case_id = 1 AND sequence = 1)
      WHERE case_id = 3 AND sequence = 1
      """)
    let number = try #require(CaseNumber(before))
    #expect(throws: Fault.hallDamaged(before)) {
      try hall.store.caseFile(number, on: Sample.day)
    }
    #expect(try hall.store.verify().altered == [number])
  }

  /// Two look-up numbers that meet bring nobody else's case.
  @Test func aHitIsHeldAgainstTheNumberItself() throws {
    let hall = try TestHall.worked()
    let found = try hall.store.lookUp("410926201506069989", today: Sample.day)
    #expect(found.hits.count == 1)
    let number = try #require(try hall.store.lookupNumber(.identifier, "410926201506069989"))
    try hall.damage("INSERT INTO case_keys VALUES (2, \(number), 1)")
    #expect(try hall.store.lookUp("410926201506069989", today: Sample.day).hits == found.hits)
  }

  /// Salted, so that nobody finds out by trying what stands in a journal.
  @Test func equalActsAreSealedDifferently() throws {
    let lines = try (0..<2).map { _ -> [UInt8] in
      let hall = try TestHall()
      _ = try hall.open()
      let seal = try #require(
        try hall.store.database.auditLinks(from: 1, limit: 9).compactMap(\.link.seal).last)
      return seal.digest
    }
    #expect(lines[0] != lines[1])
  }

  /// Everything that takes numbers in.
  /// - Returns: the numbers that belong to persons.
  private func busyDay(in hall: TestHall) throws -> Set<String> {
    let people = [
      ("李建国", "410922199901019990", "13800001234"), ("王小丽", "410928199512129979", "13900005678"),
      ("赵六", "41092820010101777X", "0393-8912345"), ("孙七", "410926201506069989", "15012349876"),
    ]
    func person(_ index: Int) throws -> Party {
      let (name, number, phone) = people[index]
      return Party(
        kind: .person, name: name,
        identifier: PartyIdentifier(storedKind: "111", number: number), phone: phone)
    }
    let first = try hall.open(try person(0), agent: try person(1))
    let amendment = Amendment(
      applicant: try person(2), agent: try person(1), situations: ["premises": "owned"],
      reason: "原证件号410922198001019992有误")
    _ = try hall.perform(.amend(amendment), on: first)
    let company = Party(
      kind: .organisation, name: "濮阳市龙城商贸有限公司",
      identifier: .organisation(try CreditCode("91410900YYAE9YPX3X")), phone: "0393-6660001",
      representative: Representative(
        name: "周八", identifier: PartyIdentifier(storedKind: "414", number: "E00000123")))
    let second = try hall.open(company)
    let evidence = Evidence(
      way: .paper, grade: .b, source: "身份证410922195501019995", asOf: Sample.now,
      reference: "410922197001019994")
    _ = try hall.perform(.provide(MaterialCode("plan"), evidence), on: second)
    _ = try hall.perform(
      .assignNumber(ExternalNumber(kind: .vertical, text: "410922196001019996")),
      on: try #require(try hall.store.caseFile(second.aCase.number, on: Sample.day)))
    let known = PoolLicence(
      identifier: nil, number: people[3].1, holderName: people[3].0, validFrom: nil,
      validUntil: nil, state: .valid)
    let answer = PoolAnswer(
      holder: PartyIdentifier(storedKind: "111", number: people[3].1),
      type: "11100000YYFBN0PM3A001", result: .holds(known), at: Sample.now)
    _ = try hall.store.importPool([answer], at: Sample.now, actor: Sample.clerk)
    let draft = Draft(
      request: hall.newRequest(), handlingCode: nil,
      fields: ["applicant.identifier": "410922195001019998", "applicant.phone": "18600007777"],
      situations: [:], at: Sample.now)
    try hall.store.saveDraft(draft, window: "6")
    #expect(try hall.store.loadDraft(window: "6") == draft)
    for text in [people[2].1, people[1].2, "E00000123", "777X", "410922196001019996"] {
      #expect(try hall.store.countFound(text, today: Sample.day).count == 1, "\(text)")
    }
    return Set(people.dropLast().flatMap { [$0.1, $0.2] }).union([
      people[3].1, "410922198001019992", "0393-6660001", "E00000123", "410922197001019994",
      "410922195501019995", "410922196001019996", "410922195001019998", "18600007777",
    ])
  }
}

extension [UInt8] {
  /// Whether some bytes stand in these, one after the other.
  fileprivate func contains(_ part: [UInt8]) -> Bool {
    withUnsafeBufferPointer { whole in
      guard let first = part.first, var rest = whole.baseAddress else { return false }
      var left = whole.count
      while left >= part.count, let found = memchr(rest, Int32(first), left - part.count + 1) {
        if memcmp(found, part, part.count) == 0 { return true }
        let next = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) + 1
        left -= next - rest
        rest = next
      }
      return false
    }
  }
}
