internal import HallCore
internal import TextFormats

/// The words of `PoolAnswer.Result` in the file.
private enum ResultName: String, CaseIterable {
  case holds, absent, failed
}

extension PoolAnswer.Result {
  /// `{"result":"holds","name":"…","state":"valid","identifier":"…","until":"2027-01-31"}`
  var json: JSONValue {
    switch self {
    case .holds(let licence): .object([member("result", .holds)] + licence.members)
    case .absent: .object([member("result", .absent)])
    case .failed(let failure):
      .object([
        member("result", .failed), JSONMember("failure", .string(failure.rawValue)),
      ])
    }
  }

  private func member(_ name: String, _ result: ResultName) -> JSONMember {
    JSONMember(name, .string(result.rawValue))
  }

  init(_ fields: inout FieldReader) throws(FormatFault) {
    switch try fields.choice("result", as: ResultName.self) {
    case .holds: self = .holds(try PoolLicence(&fields))
    case .absent: self = .absent
    case .failed: self = .failed(try fields.choice("failure", as: SourceFailure.self))
    }
  }
}

extension PoolLicence {
  fileprivate var members: [JSONMember] {
    let all: [(String, String?)] = [
      ("name", holderName), ("state", state.rawValue), ("identifier", identifier?.text),
      ("number", number), ("from", validFrom?.text), ("until", validUntil?.text),
    ]
    return all.compactMap { name, text in text.map { JSONMember(name, .string($0)) } }
  }

  fileprivate init(_ fields: inout FieldReader) throws(FormatFault) {
    self.init(
      identifier: try fields.storedLicenceID("identifier"),
      number: try fields.optionalString("number"),
      holderName: try fields.string("name"),
      validFrom: try fields.storedDay("from"),
      validUntil: try fields.storedDay("until"),
      state: try fields.choice("state", as: LicenceState.self))
  }
}

extension FieldReader {
  fileprivate mutating func storedDay(_ name: String) throws(FormatFault) -> Day? {
    guard let text = try optionalString(name) else { return nil }
    guard let day = Day(text) else { throw fault(name, .invalid(reason: "day")) }
    return day
  }

  fileprivate mutating func storedLicenceID(_ name: String) throws(FormatFault) -> LicenceID? {
    guard let text = try optionalString(name) else { return nil }
    do {
      return try LicenceID(text)
    } catch {
      throw fault(name, .invalid(reason: "licence-id"))
    }
  }
}
