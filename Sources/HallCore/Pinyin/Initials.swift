/// The pinyin initials a name is looked up by: `["zsf"]` for 张三丰, lower-case.
///
/// ASCII letters count as themselves; digits, dots and characters without a known reading are left
/// out. More than one answer where a surname or a common name character has two living readings (乐:
/// `yue` and `le`), the likelier first and never more than four: all of them belong in the index.
public func pinyinInitials(of name: String) -> [String] {
  let scalars = Array(name.unicodeScalars)
  var results: [[UInt8]] = [[]]
  var index = 0
  if let pair = compoundSurnames[String(name.prefix(2))] {
    results = [Array(pair.utf8)]
    index = 2
  }
  while index < scalars.count {
    let readings = initials(of: scalars[index], isFirst: index == 0)
    index += 1
    guard let first = readings.first else { continue }
    // Beyond four answers the rarer readings are not worth the room in the index.
    let mayBranch = results.count * readings.count <= 4
    results = (mayBranch ? readings : [first]).flatMap { reading in
      results.map { $0 + [reading] }
    }
  }
  return results.filter { !$0.isEmpty }.map(asciiText)
}

private func initials(of scalar: Unicode.Scalar, isFirst: Bool) -> [UInt8] {
  switch scalar.value {
  case 0x61...0x7A: return [UInt8(scalar.value)]
  case 0x41...0x5A: return [UInt8(scalar.value + 0x20)]
  case 0x4E00...0x9FFF:
    if isFirst, let readings = surnameInitials[scalar] { return Array(readings.utf8) }
    if let readings = openInitials[scalar] { return Array(readings.utf8) }
    return letter(in: initialsTable, at: scalar.value - 0x4E00)
  case 0x3400...0x4DBF: return letter(in: rareInitialsTable, at: scalar.value - 0x3400)
  default: return rarestInitials[scalar].map { Array($0.utf8) } ?? []
  }
}

private func letter(in table: StaticString, at index: UInt32) -> [UInt8] {
  let letter = table.withUTF8Buffer { $0[Int(index)] }
  return letter == UInt8(ascii: "?") ? [] : [letter]
}

/// Surnames of two characters that are not read like the characters alone.
private let compoundSurnames: [String: String] = [
  "尉迟": "yc", "万俟": "mq", "单于": "cy", "澹台": "tt", "长孙": "zs", "亓官": "qg", "宰父": "zf",
]

/// Characters with another initial when they are a surname; two letters where both are in use.
private let surnameInitials: [Unicode.Scalar: String] = [
  "曾": "z", "单": "s", "仇": "q", "解": "x", "查": "z", "覃": "qt", "区": "o", "句": "g", "种": "c",
  "召": "s", "阚": "k", "隗": "wk", "郇": "xh", "郗": "xc", "翟": "zd", "乐": "yl", "谌": "cs", "祭": "zj",
  "炅": "gj", "能": "n", "佴": "ne", "秘": "bm", "折": "sz", "重": "cz", "长": "cz", "朝": "cz",
]

/// Characters of given names with two living readings, the commoner first.
private let openInitials: [Unicode.Scalar: String] = [
  "乐": "ly", "长": "cz", "重": "zc", "行": "xh", "朝": "cz", "传": "cz", "茜": "qx", "晟": "sc",
  "莘": "sx", "召": "zs", "藏": "cz", "栖": "qx", "屏": "pb", "泊": "bp", "厦": "xs", "伽": "jq",
]

/// Whether a name may have initials that begin with a letter: looks at its first character alone, for
/// whoever has thousands of names to look at.
/// - Parameter name: its UTF-8 bytes.
package func mayBegin(_ name: UnsafeBufferPointer<UInt8>, with letter: UInt8) -> Bool {
  var decoder = UTF8()
  var bytes = name.makeIterator()
  guard case .scalarValue(let first) = decoder.decode(&bytes) else { return true }
  // Which surname it is, and what a character without a reading is followed by, is not for a glance.
  guard (0x4E00...0x9FFF).contains(first.value), !compoundFirsts.contains(first) else {
    return true
  }
  let readings = initials(of: first, isFirst: true)
  return readings.isEmpty || readings.contains(letter)
}

private let compoundFirsts = Set(compoundSurnames.keys.compactMap(\.unicodeScalars.first))
