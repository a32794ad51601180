/// A JSON value to be written. Objects keep the order they were built in.
///
/// Literals make small values readable: `["case": "4109…", "pages": 3, "urgent": false]`.
public indirect enum JSONValue: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number.
  case integer(Int64)
  /// A text.
  case string(String)
  /// A list.
  case array([JSONValue])
  /// Named fields; the writer of the value sees to it that no name comes twice.
  case object([JSONMember])

  /// A whole number.
  public init(_ value: Int) { self = .integer(Int64(value)) }

  /// A text, or `null` where there is none.
  public init(_ value: String?) { self = value.map(JSONValue.string) ?? .null }

  /// A list of texts.
  public init(_ values: [String]) { self = .array(values.map(JSONValue.string)) }

  /// Named fields in the order written: `.object(["name": "…", "pages": 3])`.
  public static func object(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
    .object(members.map { pair in JSONMember(pair.key, pair.value) })
  }
}

/// One named field of an object to be written.
public struct JSONMember: Hashable, Sendable {
  /// The field's name.
  public let name: String
  /// The field's value.
  public let value: JSONValue

  /// A field.
  public init(_ name: String, _ value: JSONValue) {
    self.name = name
    self.value = value
  }
}

extension JSONValue: ExpressibleByStringInterpolation {
  /// A text.
  public init(stringLiteral value: String) { self = .string(value) }
}

extension JSONValue: ExpressibleByIntegerLiteral {
  /// A whole number.
  public init(integerLiteral value: Int64) { self = .integer(value) }
}

extension JSONValue: ExpressibleByBooleanLiteral {
  /// True or false.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JSONValue: ExpressibleByArrayLiteral {
  /// A list.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  /// Named fields in the order written.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { name, value in JSONMember(name, value) })
  }
}
