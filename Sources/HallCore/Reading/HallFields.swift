internal import TextFormats

/// Reads every object of a list with the same function.
func parseList<Element>(
  _ objects: [FieldReader],
  _ parse: (inout FieldReader) throws(FormatFault) -> Element
) throws(FormatFault) -> [Element] {
  var elements: [Element] = []
  elements.reserveCapacity(objects.count)
  for var fields in objects { elements.append(try parse(&fields)) }
  return elements
}

/// The domain's own kinds of fields.
extension FieldReader {
  /// A text of the journal, as long as it may be.
  mutating func text(_ name: String, as text: JournalText) throws(FormatFault) -> String {
    try string(name, maxLength: text.lengthMax)
  }

  mutating func optionalText(
    _ name: String, as text: JournalText
  ) throws(FormatFault) -> String? {
    try optionalString(name, maxLength: text.lengthMax)
  }

  mutating func day(_ name: String) throws(FormatFault) -> Day {
    guard let day = Day(try string(name, maxLength: 10)) else {
      throw fault(name, .invalid(reason: "day"))
    }
    return day
  }

  mutating func optionalDay(_ name: String) throws(FormatFault) -> Day? {
    present(name) == nil ? nil : try day(name)
  }

  mutating func instant(_ name: String) throws(FormatFault) -> Instant {
    guard let instant = Instant(try string(name, maxLength: 29)) else {
      throw fault(name, .invalid(reason: "instant"))
    }
    return instant
  }

  mutating func optionalInstant(_ name: String) throws(FormatFault) -> Instant? {
    present(name) == nil ? nil : try instant(name)
  }

  mutating func choices<Value: RawRepresentable<String> & CaseIterable>(
    _ name: String, as kind: Value.Type
  ) throws(FormatFault) -> [Value] {
    var values: [Value] = []
    for (index, text) in try strings(name).enumerated() {
      guard let value = Value(rawValue: text) else {
        throw fault("\(name)[\(index)]", .notOneOf(Value.allCases.map(\.rawValue)))
      }
      values.append(value)
    }
    return values
  }

  mutating func limit(_ name: String) throws(FormatFault) -> TimeLimit {
    var fields = try object(name)
    return try TimeLimit(&fields)
  }

  mutating func optionalLimit(_ name: String) throws(FormatFault) -> TimeLimit? {
    present(name) == nil ? nil : try limit(name)
  }

  /// `"when": { "premises": ["rented"] }`, in a stable order; empty where the field is absent.
  mutating func conditions() throws(FormatFault) -> [Condition] {
    guard var fields = try optionalObject("when") else { return [] }
    var conditions: [Condition] = []
    for name in fields.names.sorted() {
      conditions.append(Condition(subject: name, choices: try fields.strings(name)))
    }
    try fields.finish()
    return conditions
  }

  mutating func itemCode(_ name: String, length: Int) throws(FormatFault) -> String {
    let text = try string(name, maxLength: 33)
    let isPlain = text.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
    }
    guard text.utf8.count == length, isPlain else {
      throw fault(name, .invalid(reason: "item-code"))
    }
    return text
  }

  mutating func material(_ name: String = "material") throws(FormatFault) -> MaterialCode {
    MaterialCode(try string(name, maxLength: MaterialCode.lengthMax))
  }
}

/// An object for the journal; members without a value are left out.
func record(_ members: (String, JSONValue?)...) -> JSONValue {
  .object(members.compactMap { name, value in value.map { JSONMember(name, $0) } })
}
