import HallCore
import TextFormats

extension Party {
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
