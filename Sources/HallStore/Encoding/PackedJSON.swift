internal import HallCore
internal import HallCrypto
internal import TextFormats

// A JSON value in few bytes, as the journal keeps it: names, codes and hashes are numbers of the hall's
// table `terms`; digests, moments, days and long numbers are kept as what they are. Whatever is read
// comes out as it went in, to the byte.
//
// Every value begins with one byte that says what follows:
//
//   0 null   1 false   2 true   3 whole number   4 list   5 object   6 text   7 hexadecimal digits
//   8 moment   9 day   10 term   11 as in the line before   12 decimal digits   32… the terms 0…223

/// What follows; the numbers stand in the file and are never given another meaning.
private enum Tag {
  static let null: UInt8 = 0
  static let no: UInt8 = 1
  static let yes: UInt8 = 2
  static let integer: UInt8 = 3
  static let list: UInt8 = 4
  static let object: UInt8 = 5
  static let text: UInt8 = 6
  static let hex: UInt8 = 7
  static let moment: UInt8 = 8
  static let day: UInt8 = 9
  static let term: UInt8 = 10
  static let asBefore: UInt8 = 11
  static let decimal: UInt8 = 12
  static let firstShortTerm: UInt8 = 32
}

/// Writes values.
struct PackedWriter {
  private(set) var bytes: [UInt8] = []
  /// The number of a term.
  let term: (String) throws(Fault) -> Int

  init(term: @escaping (String) throws(Fault) -> Int) { self.term = term }

  /// - Parameters:
  ///   - members: of an object.
  ///   - before: the members of the line before; one that is the same again takes one byte.
  mutating func write(_ members: [JSONMember], after before: [JSONMember] = []) throws(Fault) {
    write(count: members.count)
    for member in members {
      try write(name: member.name)
      if before.contains(where: { $0.isSame(as: member) }) {
        bytes.append(Tag.asBefore)
      } else {
        try write(member.value, of: member.name)
      }
    }
  }

  private mutating func write(_ value: JSONValue, of field: String) throws(Fault) {
    switch value {
    case .null: bytes.append(Tag.null)
    case .bool(let isSo): bytes.append(isSo ? Tag.yes : Tag.no)
    case .integer(let number): write(Tag.integer, signed: number)
    case .array(let values):
      bytes.append(Tag.list)
      write(count: values.count)
      for value in values { try write(value, of: field) }
    case .object(let members):
      bytes.append(Tag.object)
      try write(members)
    case .string(let text):
      if Terms.takes(text, as: field) {
        try writeTerm(text)
      } else {
        write(text)
      }
    }
  }

  private mutating func write(name: String) throws(Fault) {
    if Terms.takes(name: name) { try writeTerm(name) } else { write(plain: name) }
  }

  private mutating func writeTerm(_ text: String) throws(Fault) {
    let number = try term(text)
    if number < 256 - Int(Tag.firstShortTerm) {
      bytes.append(Tag.firstShortTerm + UInt8(number))
    } else {
      write(Tag.term, signed: Int64(number))
    }
  }

  private mutating func write(_ text: String) {
    let digits = Array(text.utf8)
    if digits.count >= 5, let number = Int64(text), "\(number)".utf8.elementsEqual(digits) {
      write(Tag.decimal, signed: number)
    } else if digits.count >= 8, let packed = HallCrypto.bytes(hexadecimal: digits) {
      bytes.append(Tag.hex)
      write(count: packed.count)
      bytes += packed
    } else if digits.count == 10, let day = Day(text), day.text.utf8.elementsEqual(digits) {
      write(Tag.day, signed: Int64(day.number))
    } else if digits.count >= 25, digits.count <= 29, let moment = Instant(text),
      moment.text.utf8.elementsEqual(digits)
    {
      write(Tag.moment, signed: moment.milliseconds)
    } else {
      write(plain: text)
    }
  }

  private mutating func write(plain text: String) {
    bytes.append(Tag.text)
    write(count: text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Seven bits a byte, the lowest first; the highest bit says that more follows.
  private mutating func write(count: Int) { write(UInt64(count)) }

  private mutating func write(_ tag: UInt8, signed number: Int64) {
    bytes.append(tag)
    // The sign comes last, so that small negative numbers are short, too.
    write(UInt64(bitPattern: (number << 1) ^ (number >> 63)))
  }

  private mutating func write(_ number: UInt64) {
    var rest = number
    while rest > 0x7F {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}

/// Reads what `PackedWriter` wrote. Nil stands for what it never wrote.
struct PackedReader {
  private let bytes: [UInt8]
  private var place: Int
  /// The text of a term; nil where there is no such number.
  private let term: (Int) throws(Fault) -> String?

  init(_ bytes: [UInt8], from place: Int, term: @escaping (Int) throws(Fault) -> String?) {
    self.bytes = bytes
    self.place = place
    self.term = term
  }

  /// A whole object, to the end of the bytes.
  mutating func readAll(after before: [JSONField]) throws(Fault) -> [JSONField]? {
    guard let fields = try readFields(after: before, depth: 0), place == bytes.count else {
      return nil
    }
    return fields
  }

  private mutating func readFields(
    after before: [JSONField], depth: Int
  ) throws(Fault) -> [JSONField]? {
    guard let count = readCount(), depth < 64 else { return nil }
    var fields: [JSONField] = []
    for _ in 0..<count {
      guard case .string(let name) = try readValue(depth: depth) else { return nil }
      if place < bytes.count, bytes[place] == Tag.asBefore {
        place += 1
        guard let same = before.first(where: { $0.name == name }) else { return nil }
        fields.append(same)
      } else {
        guard let value = try readValue(depth: depth) else { return nil }
        fields.append((name, JSONNode(value: value, line: 1)))
      }
    }
    return fields
  }

  private mutating func readValue(depth: Int) throws(Fault) -> JSONNodeValue? {
    guard let tag = readByte() else { return nil }
    switch tag {
    case Tag.null: return .null
    case Tag.no: return .bool(false)
    case Tag.yes: return .bool(true)
    case Tag.integer: return readSigned().map { .integer($0) }
    case Tag.list: return try readList(depth: depth + 1)
    case Tag.object:
      return try readFields(after: [], depth: depth + 1).map { .object($0) }
    case Tag.text: return readBytes().map { .string(String(decoding: $0, as: UTF8.self)) }
    case Tag.hex: return readBytes().map { .string(hexadecimal(Array($0))) }
    case Tag.moment:
      return readSigned(within: 1 << 50).map { .string(Instant(milliseconds: $0).text) }
    case Tag.day:
      return readSigned(within: 1 << 24).map { .string(Day(number: Int($0)).text) }
    case Tag.decimal: return readSigned().map { .string("\($0)") }
    case Tag.term:
      guard let number = readSigned(within: Terms.countLimit) else { return nil }
      return try term(Int(number)).map { .string($0) }
    case Tag.firstShortTerm...255:
      return try term(Int(tag - Tag.firstShortTerm)).map { .string($0) }
    default: return nil
    }
  }

  private mutating func readList(depth: Int) throws(Fault) -> JSONNodeValue? {
    guard let count = readCount(), depth < 64 else { return nil }
    var nodes: [JSONNode] = []
    for _ in 0..<count {
      guard let value = try readValue(depth: depth) else { return nil }
      nodes.append(JSONNode(value: value, line: 1))
    }
    return .array(nodes)
  }

  private mutating func readByte() -> UInt8? {
    guard place < bytes.count else { return nil }
    place += 1
    return bytes[place - 1]
  }

  private mutating func readBytes() -> ArraySlice<UInt8>? {
    guard let count = readCount() else { return nil }
    place += count
    return bytes[(place - count)..<place]
  }

  /// No count is larger than what is left to be read.
  private mutating func readCount() -> Int? {
    guard let number = readNumber(), number <= UInt64(bytes.count - place) else { return nil }
    return Int(number)
  }

  private mutating func readSigned() -> Int64? {
    readNumber().map { Int64(bitPattern: ($0 >> 1) ^ (0 &- ($0 & 1))) }
  }

  private mutating func readSigned(within limit: Int64) -> Int64? {
    guard let number = readSigned(), (-limit...limit).contains(number) else { return nil }
    return number
  }

  private mutating func readNumber() -> UInt64? {
    var number: UInt64 = 0
    for shift in stride(from: 0, to: 64, by: 7) {
      guard let byte = readByte() else { return nil }
      number |= UInt64(byte & 0x7F) << UInt64(shift)
      if byte < 0x80 { return number }
    }
    return nil
  }
}

/// One field of an object as it was read.
typealias JSONField = (name: String, node: JSONNode)

extension JSONMember {
  /// Whether both say the same, byte by byte.
  fileprivate func isSame(as other: JSONMember) -> Bool {
    HallCore.isSame(name, other.name) && value.isSame(as: other.value)
  }
}

extension JSONValue {
  fileprivate func isSame(as other: JSONValue) -> Bool {
    switch (self, other) {
    case (.null, .null): true
    case (.bool(let one), .bool(let two)): one == two
    case (.integer(let one), .integer(let two)): one == two
    case (.string(let one), .string(let two)): HallCore.isSame(one, two)
    case (.array(let one), .array(let two)): one.elementsEqual(two) { $0.isSame(as: $1) }
    case (.object(let one), .object(let two)): one.elementsEqual(two) { $0.isSame(as: $1) }
    case (.null, _), (.bool, _), (.integer, _), (.string, _), (.array, _), (.object, _): false
    }
  }
}
