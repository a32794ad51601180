import HallCore
import TestKit

@testable import HallStore

extension FuzzTarget {
  /// Initials are lower-case letters, at least one and at most four answers where there are any.
  static let pinyin = FuzzTarget(
    name: "pinyin", covers: ["HallCore/Pinyin/Initials.swift"], lengthMax: 120,
    seeds: {
      try Seeds.cells(of: "Fixtures/demo/surnames.csv")
        + Seeds.cells(of: "Fixtures/demo/given-names.csv")
        + Seeds.texts("尉迟敬德", "单于", "乐乐乐乐乐乐", "万俟", "长长长", "曾A1·b", "龘")
    },
    check: { bytes in
      let name = String(decoding: bytes, as: UTF8.self)
      let found = pinyinInitials(of: name)
      try hold(found.count <= 4, "at most four answers: \(found)")
      for initials in found {
        try hold(!initials.isEmpty, "initials say something")
        try hold(initials.utf8.allSatisfy { (0x61...0x7A).contains($0) }, initials)
        try hold(
          initials.utf8.count <= name.unicodeScalars.count, "one letter for each character at most")
      }
    })

  /// A name is compared in one form only, which comparing does not change; a mask shows its first
  /// character alone; and every way of looking up has something to look for.
  static let names = FuzzTarget(
    name: "names",
    covers: [
      "HallCore/Case/Masking.swift", "HallStore/Lookup/LookupKey.swift",
      "HallStore/Lookup/LookupWay.swift",
    ],
    lengthMax: 160, seeds: { try Seeds.namesAndNumbers() + Seeds.texts("Ａｂ　ｃ", "李 ‧ 四", "神神") },
    check: { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      try holdSame(tidiedName(tidiedName(text)), tidiedName(text), "a tidied name, tidied")
      let name = folded(name: text)
      try holdSame(folded(name: name), name, "a folded name, folded")
      try holdEqual(
        characterPairs(of: name).count, max(0, name.unicodeScalars.count - 1), "pairs of a name")
      try hold(nameInitials(name).allSatisfy { $0.utf8.count <= 16 }, "initials are short")
      let masked = maskedName(text, .person)
      try hold(
        masked.dropFirst().dropLast().allSatisfy { $0 == "*" }, "a mask shows the two ends only")
      try hold(masked.count <= 4, "a mask tells nobody how long a name is")

      let query = HallCore.identify(text, today: Sample.day)
      let kinds = [query.kind] + query.alternatives
      let ways = kinds.flatMap { LookupWay.ways($0, query.normalised, typed: text) }
      let isHopeless = query.kind == .masked || query.kind == .empty
      try holdEqual(ways.isEmpty, isHopeless, "whether there is a way to look up \(query)")
      for way in ways { try checkWay(way) }
      // A party that has just what was typed as its name is found by it.
      let party = ProjectedParty(
        role: .applicant, kind: .person, name: text, identifier: text, phone: text)
      let isName = kinds == [.name]
      if isName { try hold(ways.contains { $0.matches(party) }, "nobody is found by \(text)") }
    })
}

private func checkWay(_ way: LookupWay) throws {
  let text =
    switch way {
    case .number(let text), .tails(let text), .namesBeginning(let text), .initials(let text, _),
      .namesContaining(let text):
      text
    case .key(let key): key.text
    }
  try hold(!text.isEmpty, "\(way) looks for nothing")
}
