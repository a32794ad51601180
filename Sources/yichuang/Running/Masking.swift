import HallCore
import TextFormats

// What commands show of people: enough to recognise somebody, never enough to become them.
// Organisations' names and credit codes are public.

extension Party {
  var maskedName: String {
    kind == .person ? HallCore.maskedName(name) : name
  }

  var maskedIdentifier: String? { identifier?.masked }

  var maskedPhone: String? {
    phone.map { number in
      let mobile = try? MobileNumber(number)
      return mobile?.masked ?? maskedText(number)
    }
  }

  /// For programs; no more than people see.
  var maskedJSON: JSONValue {
    var members = [
      JSONMember("kind", .string(kind.rawValue)), JSONMember("name", .string(maskedName)),
    ]
    if let identifier {
      members.append(
        JSONMember(
          "identifier",
          ["kind": .string(identifier.kindCode), "number": .string(identifier.masked)]))
    }
    if let maskedPhone { members.append(JSONMember("phone", .string(maskedPhone))) }
    return .object(members)
  }
}

extension PartyIdentifier {
  var masked: String {
    switch self {
    case .person(let document): document.masked
    case .organisation(let code): code.text
    }
  }
}

extension LookupHit {
  var maskedName: String {
    partyKind == .person ? HallCore.maskedName(partyName) : partyName
  }

  var maskedIdentifier: String? {
    identifier.map { partyKind == .person ? maskedText($0) : $0 }
  }
}

/// Any number with stars in the middle.
func maskedText(_ text: String) -> String {
  PersonDocument(stored: .other, number: text).masked
}
