internal import HallCore

/// An invented person.
struct Person {
  let name: String
  let birthday: Day
  let identifier: PartyIdentifier?
  let identityNote: String?
  let identifierValidUntil: Day?
  let phone: String?

  /// Full years on a day.
  func age(on day: Day) -> Int {
    let (year, month, dayOfMonth) = day.date
    let born = birthday.date
    return year - born.year - ((month, dayOfMonth) < (born.month, born.day) ? 1 : 0)
  }

  var party: Party {
    Party(
      kind: .person, name: name, identifier: identifier, identityNote: identityNote,
      identifierValidUntil: identifierValidUntil, phone: phone)
  }
}

/// An invented organisation and the person who answers for it.
struct Organisation {
  let name: String
  let code: CreditCode
  let trade: Trade
  let representative: Person
  let phone: String?

  var party: Party {
    Party(
      kind: .organisation, name: name, identifier: .organisation(code), phone: phone,
      representative: Representative(
        name: representative.name, identifier: representative.identifier))
  }
}
