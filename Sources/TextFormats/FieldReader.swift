/// Reads one JSON object strictly: every value is asked for by name and kind, and `finish()` refuses
/// whatever nobody asked for, so that a misspelt field is an error and not a silent default.
///
/// In the optional readers `null` counts as not there.
public struct FieldReader {
  /// The file, for faults.
  public let file: String
  /// The object's own path in the file; empty for the outermost.
  public let path: String
  /// The line the object begins on.
  public let line: Int
  /// Who wrote it.
  public let origin: Origin

  /// Who wrote what is read.
  public enum Origin: Sendable {
    /// Somebody else: lengths and ranges are held to.
    case elsewhere
    /// This program, which held to them when it wrote. They may have become stricter since, and that
    /// is no reason to lose what stands: texts are taken as they are, empty ones too, and numbers
    /// whatever their size.
    case ourselves
  }

  private let fields: [(name: String, node: JSONNode)]
  /// Where each name stands, of an object with very many: looked for one after the other, the fields of
  /// a map would take hours. Empty for the usual few.
  private let places: [String: Int]
  private var isRead: [Bool]

  /// A reader for an object; throws `wrongType` for any other value.
  public init(
    _ node: JSONNode, file: String, path: String = "", from origin: Origin = .elsewhere
  ) throws(FormatFault) {
    guard case .object(let fields) = node.value else {
      throw FormatFault(
        file: file, line: node.line, field: path, problem: .wrongType(expected: .object))
    }
    self.file = file
    self.path = path
    self.line = node.line
    self.origin = origin
    self.fields = fields
    places =
      fields.count <= Self.fewFields
      ? [:]
      : Dictionary(
        fields.enumerated().map { ($0.element.name, $0.offset) },
        uniquingKeysWith: { first, _ in first })
    self.isRead = Array(repeating: false, count: fields.count)
  }

  private static let fewFields = 32

  private func place(of name: String) -> Int? {
    places.isEmpty ? fields.firstIndex { $0.name == name } : places[name]
  }

  /// The names of all fields, in the order of the file, for objects used as a map.
  public var names: [String] { fields.map(\.name) }

  /// The path of a field from the top of the file.
  public func path(to name: String) -> String { path.isEmpty ? name : path + "." + name }

  /// A fault at a field of this object, or at the object where `field` is empty or absent.
  public func fault(_ field: String, _ problem: FormatProblem) -> FormatFault {
    FormatFault(
      file: file, line: lineOfField(field), field: field.isEmpty ? path : path(to: field),
      problem: problem)
  }

  /// The line of what a path leads to: `materials[2].code`.
  private func lineOfField(_ field: String) -> Int {
    // A name may itself have a dot or a bracket in it; else the path leads on into the field.
    if let node = fields.first(where: { $0.name == field })?.node { return node.line }
    let name = field.prefix { $0 != "[" && $0 != "." }
    guard let node = fields.first(where: { $0.name == name })?.node else { return line }
    return node.line(along: field.dropFirst(name.count))
  }

  /// Call last: throws `unknownField` for the first field that was not read.
  public func finish() throws(FormatFault) {
    for (index, field) in fields.enumerated() where !isRead[index] {
      throw fault(field.name, .unknownField)
    }
  }

  /// The field as it stands, or nil where there is none.
  public mutating func node(_ name: String) -> JSONNode? {
    guard let index = place(of: name) else { return nil }
    isRead[index] = true
    return fields[index].node
  }

  /// The field, or nil where it is absent or `null`; counts as reading it.
  public mutating func present(_ name: String) -> JSONNode? {
    guard let node = node(name), node.kind != .null else { return nil }
    return node
  }

  private func require<Value>(_ value: Value?, _ name: String) throws(FormatFault) -> Value {
    guard let value else {
      throw fault(name, .missing)
    }
    return value
  }
}

// MARK: - Texts, numbers, choices

extension FieldReader {
  /// A text that says something: 1 to `maxLength` Unicode scalars.
  public mutating func string(
    _ name: String, maxLength: Int = 2000
  ) throws(FormatFault) -> String {
    let node = try require(present(name), name)
    let text = try checkedText(node, name, maxLength)
    if text.isEmpty, origin == .elsewhere { throw fault(name, .empty) }
    return text
  }

  /// A text, or nil where it is absent or `null`; from elsewhere also where it is empty.
  public mutating func optionalString(
    _ name: String, maxLength: Int = 2000
  ) throws(FormatFault) -> String? {
    guard let node = present(name) else { return nil }
    let text = try checkedText(node, name, maxLength)
    return text.isEmpty && origin == .elsewhere ? nil : text
  }

  private func checkedText(
    _ node: JSONNode, _ name: String, _ maxLength: Int
  ) throws(FormatFault) -> String {
    guard case .string(let text) = node.value else {
      throw fault(name, .wrongType(expected: .string))
    }
    if isLonger(text, than: maxLength) { throw fault(name, .tooLong(limit: maxLength)) }
    return text
  }

  private func isLonger(_ text: String, than maxLength: Int) -> Bool {
    origin == .elsewhere && text.utf8.count > maxLength && text.unicodeScalars.count > maxLength
  }

  /// A whole number within limits.
  public mutating func integer(
    _ name: String, in range: ClosedRange<Int>
  ) throws(FormatFault) -> Int {
    try require(try optionalInteger(name, in: range), name)
  }

  /// A whole number within limits, or nil where it is absent.
  public mutating func optionalInteger(
    _ name: String, in range: ClosedRange<Int>
  ) throws(FormatFault) -> Int? {
    guard let node = present(name) else { return nil }
    guard case .integer(let value) = node.value else {
      throw fault(name, .wrongType(expected: .integer))
    }
    guard range.contains(Int(value)) || origin == .ourselves else {
      throw fault(name, .outOfRange(range.lowerBound, range.upperBound))
    }
    return Int(value)
  }

  /// True or false.
  public mutating func bool(_ name: String) throws(FormatFault) -> Bool {
    let node = try require(present(name), name)
    guard case .bool(let value) = node.value else {
      throw fault(name, .wrongType(expected: .bool))
    }
    return value
  }

  /// True or false, or `value` where the field is absent.
  public mutating func bool(_ name: String, default value: Bool) throws(FormatFault) -> Bool {
    guard present(name) != nil else { return value }
    return try bool(name)
  }

  /// One of an enumeration's raw values.
  public mutating func choice<Choice>(
    _ name: String, as type: Choice.Type
  ) throws(FormatFault) -> Choice
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    try require(try optionalChoice(name, as: type), name)
  }

  /// One of an enumeration's raw values, or nil where the field is absent.
  public mutating func optionalChoice<Choice>(
    _ name: String, as type: Choice.Type
  ) throws(FormatFault) -> Choice?
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    guard let node = present(name) else { return nil }
    guard case .string(let text) = node.value else {
      throw fault(name, .wrongType(expected: .string))
    }
    guard let choice = Choice(rawValue: text) else {
      throw fault(name, .notOneOf(Choice.allCases.map(\.rawValue)))
    }
    return choice
  }
}

// MARK: - Objects and lists

extension FieldReader {
  /// A reader for an object inside this one; finish it as well.
  public mutating func object(_ name: String) throws(FormatFault) -> FieldReader {
    try require(try optionalObject(name), name)
  }

  /// A reader for an object inside this one, or nil where it is absent.
  public mutating func optionalObject(_ name: String) throws(FormatFault) -> FieldReader? {
    guard let node = present(name) else { return nil }
    return try FieldReader(node, file: file, path: path(to: name), from: origin)
  }

  /// A reader for each object of a list; the list must be there but may be empty.
  public mutating func objects(_ name: String) throws(FormatFault) -> [FieldReader] {
    if present(name) == nil { throw fault(name, .missing) }
    return try objectsIfPresent(name)
  }

  /// A reader for each object of a list; none where the list is absent.
  public mutating func objectsIfPresent(_ name: String) throws(FormatFault) -> [FieldReader] {
    var readers: [FieldReader] = []
    for (index, node) in try elements(name).enumerated() {
      let path = "\(path(to: name))[\(index)]"
      readers.append(try FieldReader(node, file: file, path: path, from: origin))
    }
    return readers
  }

  /// A list of texts, none of them empty; the list must be there but may be empty.
  public mutating func strings(
    _ name: String, maxLength: Int = 2000
  ) throws(FormatFault) -> [String] {
    if present(name) == nil { throw fault(name, .missing) }
    return try stringsIfPresent(name, maxLength: maxLength)
  }

  /// A list of texts, none of them empty; none where the list is absent.
  public mutating func stringsIfPresent(
    _ name: String, maxLength: Int = 2000
  ) throws(FormatFault) -> [String] {
    var texts: [String] = []
    for (index, node) in try elements(name).enumerated() {
      texts.append(try text(of: node, at: "\(name)[\(index)]", maxLength: maxLength))
    }
    return texts
  }

  /// The fields of an object used as a map, in the order of the file; none where it is absent.
  public mutating func members(
    _ name: String
  ) throws(FormatFault) -> [(name: String, node: JSONNode)] {
    guard let node = present(name) else { return [] }
    guard case .object(let fields) = node.value else {
      throw fault(name, .wrongType(expected: .object))
    }
    return fields
  }

  /// The fields of an object that maps names to texts; none where it is absent.
  public mutating func stringMembers(
    _ name: String, maxLength: Int = 2000
  ) throws(FormatFault) -> [(name: String, text: String)] {
    var texts: [(name: String, text: String)] = []
    for (key, node) in try members(name) {
      texts.append((key, try text(of: node, at: "\(name).\(key)", maxLength: maxLength)))
    }
    return texts
  }

  private mutating func elements(_ name: String) throws(FormatFault) -> [JSONNode] {
    guard let node = present(name) else { return [] }
    guard case .array(let nodes) = node.value else {
      throw fault(name, .wrongType(expected: .array))
    }
    return nodes
  }

  private func text(
    of node: JSONNode, at place: String, maxLength: Int
  ) throws(FormatFault) -> String {
    let problem: FormatProblem
    switch node.value {
    case .string(let text) where text.isEmpty && origin == .elsewhere:
      problem = .empty
    case .string(let text) where isLonger(text, than: maxLength):
      problem = .tooLong(limit: maxLength)
    case .string(let text):
      return text
    case .null, .bool, .integer, .array, .object:
      problem = .wrongType(expected: .string)
    }
    throw FormatFault(file: file, line: node.line, field: path(to: place), problem: problem)
  }
}
