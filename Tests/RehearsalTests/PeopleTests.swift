import HallCore
import Rehearsal
import TestKit
import Testing

/// Invented people, with numbers that pass every check.
@Suite struct PeopleTests {
  @Test func everyIdentifierIsValid() throws {
    let built = try BuiltDemo.shared()
    let holders = built.parties.compactMap(\.identifier) + built.hall.pool.map(\.holder)
    for holder in holders {
      let checked = try PartyIdentifier(
        kindCode: holder.kindCode, number: holder.text, today: Demo.now.day)
      #expect(checked == holder)
    }
    for case .holds(let licence) in built.hall.pool.map(\.result) {
      if let identifier = licence.identifier {
        #expect(try LicenceID(identifier.text) == identifier)
      }
    }
  }

  /// Sequence codes from 900 up and organisation codes beginning with YY belong to nobody real.
  @Test func everyNumberIsRecognisablyInvented() throws {
    let built = try BuiltDemo.shared()
    for holder in built.parties.compactMap(\.identifier) + built.hall.pool.map(\.holder) {
      switch holder {
      case .organisation(let code):
        #expect(code.text.dropFirst(8).hasPrefix("YY"))
        #expect(code.hints.isEmpty, "\(code.text)")
      case .person(let document):
        if document.number.utf8.count == 18 {
          #expect(document.number.dropFirst(14).hasPrefix("9"), "\(document.number)")
        } else {
          #expect(document.number.contains("00000"))
        }
      }
    }
    for phone in built.parties.compactMap(\.phone) {
      if phone.hasPrefix("0") {
        #expect(try LandlineNumber(phone).text.hasPrefix("0393000"))
      } else {
        #expect(try MobileNumber(phone).text.dropFirst(3).hasPrefix("0000"))
      }
    }
  }

  @Test func noTwoPeopleShareANumber() throws {
    var names: [PartyIdentifier: String] = [:]
    for party in try BuiltDemo.shared().parties {
      guard let identifier = party.identifier else { continue }
      let known = names.updateValue(party.name, forKey: identifier) ?? party.name
      #expect(Array(known.unicodeScalars) == Array(party.name.unicodeScalars))
    }
  }

  @Test func namesAreAsVariedAsInLife() throws {
    let built = try BuiltDemo.shared()
    var holders: [String: Set<PartyIdentifier>] = [:]
    for party in built.parties {
      if let identifier = party.identifier { holders[party.name, default: []].insert(identifier) }
    }
    for answer in built.hall.pool {
      if case .holds(let licence) = answer.result {
        holders[licence.holderName, default: []].insert(answer.holder)
      }
    }
    #expect(holders["王伟"]?.count ?? 0 >= 6)
    #expect(holders["李娜"]?.count ?? 0 >= 4)
    let scalars = Set(holders.keys.flatMap { Array($0.unicodeScalars) })
    for scalar: Unicode.Scalar in ["\u{20BB7}", "䶮", "㛃", "\u{2CC56}", "·", "•", "欧", "尉"] {
      #expect(scalars.contains(scalar), "U+\(String(scalar.value, radix: 16))")
    }
    #expect(holders.keys.contains { $0.unicodeScalars.count >= 45 })
  }

  @Test func documentsOfEverySortAreShown() throws {
    let parties = try BuiltDemo.shared().parties
    let kinds = Set(parties.compactMap(\.identifier?.kindCode))
    for kind in ["001", "111", "414", "511", "516"] { #expect(kinds.contains(kind), "\(kind)") }
    let categories = Set(
      parties.compactMap { party -> String? in
        guard case .organisation(let code) = party.identifier else { return nil }
        return code.category
      })
    #expect(categories.isSuperset(of: ["91", "92", "93", "N2"]))
    #expect(parties.contains { $0.identityNote != nil })
    #expect(parties.contains { $0.phone == nil && $0.kind == .person })
  }

  @Test func staffHaveWindows() throws {
    let staff = try BuiltDemo.shared().demo.city.staff
    let clerks = staff.filter { $0.role == .clerk }
    #expect(clerks.compactMap(\.window) == (1...24).map(String.init))
    #expect(Set(staff.map(\.number)).count == staff.count)
    #expect(staff.contains { $0.role == .supervisor })
  }
}
