package import HallCore

// The one place where texts become keys of the look-up index, on writing and on asking alike.

/// Something a case can be found by exactly.
package struct LookupKey: Hashable {
  package let kind: Kind
  package let text: String

  /// What the key is; the numbers stand in the file.
  package enum Kind: Int, CaseIterable {
    case name = 1
    case identifier = 2
    case phone = 3
    case identifierTail = 4
    case phoneTail = 5
    case externalNumber = 6
  }

  /// As the file compares: byte by byte.
  package static func == (left: LookupKey, right: LookupKey) -> Bool {
    left.kind == right.kind && isSame(left.text, right.text)
  }

  static func name(_ text: String) -> LookupKey { LookupKey(kind: .name, text: folded(name: text)) }

  /// A number, whatever document it is from: not who it is, which ``PartyIdentifier/holderKey`` says.
  static func identifier(_ text: String) -> LookupKey {
    LookupKey(kind: .identifier, text: normalised(text))
  }

  static func phone(_ text: String) -> LookupKey {
    LookupKey(kind: .phone, text: plain(phone: text))
  }

  static func identifierTail(_ text: String) -> LookupKey {
    LookupKey(kind: .identifierTail, text: tail(normalised(text)))
  }

  static func phoneTail(_ text: String) -> LookupKey {
    LookupKey(kind: .phoneTail, text: tail(plain(phone: text)))
  }

  /// The last four of either, as they are asked for.
  static func eitherTail(_ text: String) -> LookupKey {
    LookupKey(kind: .identifierTail, text: text)
  }

  static func externalNumber(_ text: String) -> LookupKey {
    LookupKey(kind: .externalNumber, text: normalised(text))
  }
}

/// A key as it stands in the file: a name as it is, so that its beginning and its parts are found, and
/// anything else as a number that only who has the hall's key can work out.
enum StoredKey: Hashable {
  case name(String)
  case number(Int)
}

extension StoredKey: Bindable {
  func bind(to statement: OpaquePointer, at index: Int32) -> Int32 {
    switch self {
    case .name(let text): text.bind(to: statement, at: index)
    case .number(let number): number.bind(to: statement, at: index)
    }
  }
}

extension HallKey {
  func stored(_ key: LookupKey) -> StoredKey {
    switch key.kind {
    case .name: .name(key.text)
    case .identifier: .number(number(key.text, for: .identifier))
    case .phone: .number(number(key.text, for: .phone))
    // One number for both, because they are asked for together.
    case .identifierTail, .phoneTail: .number(number(key.text, for: .tail))
    case .externalNumber: .number(number(key.text, for: .externalNumber))
    }
  }
}

extension Database {
  /// How a key is looked up.
  func stored(_ key: LookupKey) throws(Fault) -> StoredKey { try keys.used.stored(key) }

  /// How a key is written: in every form it may be looked up in.
  func storedForms(of key: LookupKey) throws(Fault) -> Set<StoredKey> {
    Set(try keys.kept.map { $0.stored(key) })
  }
}

extension HallStore {
  /// The number under which something stands in the look-up index; nil for names, which stand there as
  /// they are.
  package func lookupNumber(_ kind: LookupKey.Kind, _ text: String) throws(Fault) -> Int? {
    switch try database.stored(LookupKey(kind: kind, text: text)) {
    case .name: nil
    case .number(let number): number
    }
  }
}

extension HallStore {
  /// What is sealed in a party's row, as bytes: what the cipher costs by itself.
  /// - Returns: how many bytes; nil where they were not sealed here.
  package func unsealedCount(_ sealed: [UInt8], case id: Int, role: Int) throws(Fault) -> Int? {
    try database.keys.open(sealed, in: .party(case: id, role: role))?.count
  }
}

/// The initials a name is found by. Nobody types more than sixteen.
func nameInitials(_ name: String) -> [String] {
  var seen: [String] = []
  for initials in pinyinInitials(of: name) {
    let short = String(initials.prefix(16))
    if !seen.contains(short) { seen.append(short) }
  }
  return seen
}

/// Pairs of neighbouring characters, each character as six hexadecimal digits: SQLite's tokenizers
/// would drop the rare characters that names are full of, and find nothing shorter than three.
func characterPairs(of name: String) -> [String] {
  let codes = name.unicodeScalars.map { scalar in
    let digits = String(scalar.value, radix: 16)
    return String(repeating: "0", count: 6 - digits.utf8.count) + digits
  }
  return zip(codes, codes.dropFirst()).map { $0 + $1 }
}

private func plain(phone text: String) -> String {
  do {
    return try MobileNumber(text).text
  } catch {
    // Not a mobile number: fixed lines and foreign numbers are kept as they were left.
    return normalised(text)
  }
}

private func tail(_ text: String) -> String { String(text.unicodeScalars.suffix(4)) }
