/// A value read from JSON that remembers where it stood.
public struct JSONNode: Sendable {
  /// What was read.
  public let value: JSONNodeValue
  /// The line the value begins on, from 1.
  public let line: Int

  /// A value at a line.
  public init(value: JSONNodeValue, line: Int) {
    self.value = value
    self.line = line
  }

  /// Which kind of value this is.
  public var kind: JSONKind {
    switch value {
    case .null: .null
    case .bool: .bool
    case .integer: .integer
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }

  /// The value without its positions, ready to be written again.
  public var json: JSONValue {
    switch value {
    case .null: .null
    case .bool(let value): .bool(value)
    case .integer(let value): .integer(value)
    case .string(let value): .string(value)
    case .array(let nodes): .array(nodes.map(\.json))
    case .object(let fields):
      .object(fields.map { field in JSONMember(field.name, field.node.json) })
    }
  }
}

/// The content of a value read from JSON. There is no case for fractions: nothing of ours uses them.
public enum JSONNodeValue: Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number that fits 64 bits.
  case integer(Int64)
  /// A text.
  case string(String)
  /// A list in the order of the file.
  case array([JSONNode])
  /// Fields in the order of the file, no name twice.
  case object([(name: String, node: JSONNode)])
}
