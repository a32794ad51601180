import HallCore
import Testing

private let today = vectorsToday

@Suite("Personal numbers")
struct CitizenIDTests {
  private static let wrong: [(String, IdentifierProblem)] = [
    ("", .empty),
    (" - ", .empty),
    ("410922********9990", .masked),
    ("410922＊＊＊＊＊＊＊＊9990", .masked),
    ("410922XXXXXXXX9990", .masked),
    ("41092219920229999", .wrongLength(expected: [18], found: 17)),
    ("4109221992022999901", .wrongLength(expected: [18], found: 19)),
    ("410922920229999", .historicOnly(.citizenID15)),
    ("4109262020O2299996", .illegalCharacter("O", position: 11)),
    ("41092619981130998Y", .illegalCharacter("Y", position: 18)),
    ("41092219920229999张", .illegalCharacter("张", position: 18)),
    ("410922199202299993", .wrongCheck(position: 18, expected: "0", found: "3")),
    ("410902202302309972", .impossibleDate("20230230")),
    ("410928020110099936", .impossibleDate("02011009")),
  ]

  @Test("A wrong number is told why", arguments: wrong)
  func refuses(text: String, problem: IdentifierProblem) {
    #expect(throws: problem) { try CitizenID(text, today: today) }
  }

  @Test("A birthday to come is refused, one today is not")
  func checksBirthdayAgainstToday() throws {
    let newborn = "410928202601019995"
    #expect(throws: IdentifierProblem.self) {
      try CitizenID(newborn, today: Day(number: 20_453))  // 2025-12-31
    }
    let number = try CitizenID(newborn, today: Day(number: 20_454))
    #expect(number.birthday.text == "2026-01-01")
    #expect(number.age(on: number.birthday) == 0)
  }

  private static let ages: [(String, String, Int)] = [
    ("410922199202299990", "2010-02-27", 17),
    ("410922199202299990", "2010-02-28", 17),
    ("410922199202299990", "2010-03-01", 18),
    ("410922199202299990", "2026-11-23", 34),
  ]

  @Test("Ages, with the birthday on 29 February", arguments: ages)
  func countsYears(text: String, day: String, age: Int) throws {
    let day = try #require(Day(day))
    let number = try CitizenID(text, today: today)
    #expect(number.age(on: day) == age)
  }

  private static let holders: [(String, CitizenID.Holder, Sex)] = [
    ("410922199202299990", .citizen, .male),
    ("410926199811309918", .citizen, .male),
    ("410926198402299 97X", .citizen, .male),
    ("810000198808089982", .hongKong, .female),
    ("820000198808089984", .macao, .female),
    ("830000198808089986", .taiwan, .female),
    ("941840197904199989", .permanentResident, .female),
  ]

  @Test("Whose number it is, and the sex registered", arguments: holders)
  func tellsHolder(text: String, holder: CitizenID.Holder, sex: Sex) throws {
    let number = try CitizenID(text, today: today)
    #expect(number.holder == holder)
    #expect(number.sex == sex)
    #expect(number.hints.isEmpty)
  }

  @Test("Every single wrong digit and every swap of neighbours is noticed")
  func noticesErrors() throws {
    let good = Array("410922199202299990".utf8)
    for index in 0..<17 {
      for digit in UInt8(ascii: "0")...UInt8(ascii: "9") where digit != good[index] {
        var bad = good
        bad[index] = digit
        #expect(throws: IdentifierProblem.self) { try CitizenID(text(bad), today: today) }
      }
    }
    for index in 0..<16 where good[index] != good[index + 1] {
      var bad = good
      bad.swapAt(index, index + 1)
      #expect(throws: IdentifierProblem.self) { try CitizenID(text(bad), today: today) }
    }
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
