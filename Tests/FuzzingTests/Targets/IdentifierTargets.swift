import HallCore
import TestKit
import Words

extension FuzzTarget {
  /// What was recognised is recognised again in its normalised form, and its own type agrees.
  static let identify = FuzzTarget(
    name: "identify",
    covers: [
      "HallCore/Identifiers/Identify.swift", "HallCore/Identifiers/IdentifyNumber.swift",
      "HallCore/Identifiers/Normalisation.swift",
    ],
    lengthMax: 256,
    seeds: {
      try Seeds.namesAndNumbers()
        + Seeds.texts(
          "https://zwfw.example.cn/c?no=4109002611230000427&t=1", "ＡＢ１２", "lx", "Li Hua",
          "４１０９２２１９９２０２２９９９９０", "+86 138-0000-1234", "0393-4412345", "A023", "李 建 国",
          "阿依古丽·买买提", "410922********9990", "01234", "1234", "123X")
    },
    check: { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      let found = HallCore.identify(text, today: Sample.day)
      try hold(!found.alternatives.contains(found.kind), "an alternative is something else")
      try hold(
        Set(found.alternatives).count == found.alternatives.count, "an alternative comes once")
      let again = HallCore.identify(found.normalised, today: Sample.day)
      try holdSame(again.normalised, found.normalised, "the normalised form of the normalised form")
      try holdEqual(again.kind, found.kind, "the kind of \(found.normalised.debugDescription)")
      try holdEqual(again.problem, found.problem, "the problem of the normalised form")
      try checkNumber(found)
      for language in Language.allCases {
        if let problem = found.problem { try checkShown(problem.sentence(language)) }
        for hint in found.hints { try checkShown(hint.sentence(language)) }
      }
    })

  /// A number that is taken is taken again in its own form, is shown in part only, and no other
  /// number with one digit changed passes where a check digit guards it.
  static let identifiers = FuzzTarget(
    name: "identifiers",
    covers: [
      "HallCore/Identifiers/CaseNumber.swift", "HallCore/Identifiers/CheckCharacters.swift",
      "HallCore/Identifiers/CitizenID.swift", "HallCore/Identifiers/CreditCode.swift",
      "HallCore/Identifiers/ItemCode.swift", "HallCore/Identifiers/LicenceID.swift",
      "HallCore/Identifiers/PartyIdentifier.swift", "HallCore/Identifiers/PersonDocument.swift",
      "HallCore/Identifiers/PhoneNumbers.swift", "HallCore/Identifiers/PostNumber.swift",
      "HallCore/Identifiers/RegionCode.swift",
    ],
    lengthMax: 160,
    seeds: {
      try Seeds.namesAndNumbers()
        + Seeds.texts(
          "4109002611230000427", "410928000000", "8613800001234", "USA410000000001",
          "EX123456785CN")
    },
    check: { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      let today = Sample.day
      try stays(text) { try CitizenID($0, today: today).text }
      try stays(text) { try CreditCode($0).text }
      try stays(text) { try ItemCode($0).text }
      try stays(text) { try LicenceID($0).text }
      try stays(text) { try RegionCode($0).text }
      try stays(text) { try PostNumber($0).text }
      try stays(text) { try MobileNumber($0).text }
      try stays(text) { try LandlineNumber($0).text }
      try stays(text) { try CaseNumber(checking: $0).text }
      try stays(text) { try PartyIdentifier($0, today: today).text }
      for kind in DocumentKind.allCases {
        try stays(text) { try PersonDocument(kind: kind, number: $0, today: today).number }
        try stays(text) {
          try PartyIdentifier(kindCode: kind.rawValue, number: $0, today: today).text
        }
        if let document = try? PersonDocument(kind: kind, number: text, today: today) {
          try checkMasked(
            maskedNumber(document.number, .person), document.number, shownMax: 10)
        }
      }
      if let number = try? CaseNumber(checking: text) { try checkDigits(of: number) }
    })

  /// Days and moments are written as they were read; nothing between 0001 and 9999 is lost.
  static let time = FuzzTarget(
    name: "time", covers: ["HallCore/Time/Day.swift", "HallCore/Time/Instant.swift"],
    lengthMax: 40,
    seeds: {
      Seeds.texts(
        "2026-11-23", "2024-02-29", "0001-01-01", "9999-12-31", "2026-11-23T10:42:07+08:00",
        "0001-01-01T00:00:00.000+08:00", "9999-12-31T23:59:59.999+08:00")
    },
    check: { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      if let day = Day(text) {
        try holdSame(day.text, text, "a day, written")
        let (year, month, dayOfMonth) = day.date
        try holdEqual(Day(year: year, month: month, day: dayOfMonth), day, "a day by its date")
        try hold((1...7).contains(day.weekday), "weekday \(day.weekday)")
        try holdEqual(day.adding(days: 7).weekday, day.weekday, "the weekday a week later")
      }
      if let instant = Instant(text) {
        try holdEqual(Instant(instant.text), instant, "a moment, written")
        try holdSame(instant.day.text, String(text.prefix(10)), "the day of a moment")
        try hold((0...1439).contains(instant.minuteOfDay), "minute \(instant.minuteOfDay)")
      }
    })
}

/// A number that its type takes is taken again, as it is; a refusal can be shown and points inside.
private func stays(_ text: String, _ read: (String) throws -> String) throws {
  do {
    let number = try read(text)
    try hold(!number.isEmpty, "a number that was taken has digits")
    try holdSame(try read(number), number, "a number read again")
  } catch let problem as IdentifierProblem {
    for language in Language.allCases { try checkShown(problem.sentence(language)) }
    let count = normalised(text).unicodeScalars.count
    switch problem {
    case .illegalCharacter(_, let position), .wrongCheck(let position, _, _):
      try hold((1...count).contains(position), "there is no position \(position) of \(count)")
    case .wrongLength(let expected, let found):
      try hold(!expected.contains(found), "\(found) is one of \(expected)")
    case .empty, .masked, .impossibleDate, .futureDate, .historicOnly, .otherHolder, .wrongForm:
      break
    }
  }
}

/// A good number of a kind is a good number of that type.
private func checkNumber(_ found: Identification) throws {
  guard found.isValid else { return }
  let text = found.normalised
  let today = Sample.day
  let own: String? =
    switch found.kind {
    case .caseNumber: try CaseNumber(checking: text).text
    case .citizenID, .residencePermit: try CitizenID(text, today: today).text
    case .creditCode: try CreditCode(text).text
    case .mobile: try MobileNumber(text).text
    case .landline: try LandlineNumber(text).text
    case .itemCode: try ItemCode(text).text
    case .licenceID: try LicenceID(text).text
    case .permanentResidence, .passport, .hongKongMacaoPass, .taiwanPass, .birthCertificate:
      try found.kind.document.map {
        try PersonDocument(kind: $0, number: text, today: today).number
      }
    case .regionCode, .ticketNumber, .name, .organisationName, .pinyinInitials, .lastFour,
      .externalNumber, .masked, .empty:
      nil
    }
  if let own { try holdSame(own, text, "the number as its type reads it") }
  if found.kind == .regionCode { _ = try RegionCode(text) }
}

/// No digit of a case number can be another one.
private func checkDigits(of number: CaseNumber) throws {
  let digits = Array(number.text.utf8)
  try holdEqual(CaseNumber(number.text), number, "a case number as it is stored")
  for index in digits.indices {
    var other = digits
    other[index] = other[index] == 0x39 ? 0x30 : other[index] + 1
    let text = String(decoding: other, as: UTF8.self)
    try hold(CaseNumber(text) == nil, "\(text) passes beside \(number.text)")
  }
}

/// Of a number no more is shown than so many characters, and no fewer stand there than it has.
func checkMasked(_ masked: String, _ text: String, shownMax: Int) throws {
  let stars = masked.unicodeScalars.count { $0 == "*" }
  let own = text.unicodeScalars.count { $0 == "*" }
  let count = text.unicodeScalars.count
  try holdEqual(masked.unicodeScalars.count, count, "the length of \(masked) for \(text)")
  try hold(count - (stars - own) <= shownMax, "\(masked) shows too much of \(text)")
}
