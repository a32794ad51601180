import TextFormats

extension FuzzTarget {
  /// What was read is written in every form so that it reads as the same; lines never go back.
  static let json = FuzzTarget(
    name: "json", covers: ["TextFormats/JSONParser.swift"], mutation: .json,
    seeds: {
      try Seeds.files(in: "Themes", ending: ".json")
        + Seeds.files(in: "Fixtures/examples", ending: ".json")
        + Seeds.texts(
          #"{"a\u0000\uD840\uDC00":[-9223372036854775808,true,null,"\b\f\n\r\t\/\\\""]}"#,
          "\u{FEFF}[1,\n{\"濮阳\":\"\"}]\n", "[0,-0,9223372036854775807]", "[[[[[[1]]]]]]")
    },
    check: { bytes in
      guard let node = try parsed(bytes, { try parseJSON($0, file: inputName) }) else { return }
      var line = 1
      try checkLines(of: node, from: &line)
      try hold(line <= bytes.count { $0 == 0x0A } + 1, "there is no line \(line)")
      let value = node.json
      for text in [value.text, value.pretty] {
        try holdSame(try parseJSON(text, file: inputName).json.text, value.text, "written and read")
      }
      let again = try parseJSON(value.canonical, file: inputName).json
      try holdSame(again.text, value.canonical, "the canonical form is compact and in order")
      try holdSame(again.canonical, value.canonical, "the canonical form of the canonical form")
    })

  /// Every line is read as if it were alone, and a fault in one does not hide the others.
  static let jsonLines = FuzzTarget(
    name: "json-lines", covers: ["TextFormats/JSONLines.swift"], mutation: .json,
    seeds: {
      try Seeds.files(in: "Fixtures/examples", ending: ".jsonl")
        + Seeds.texts("{}\n\n[1]\r\n  \n\"\"", "\u{FEFF}1\n2\n{\n3")
    },
    check: { bytes in
      var reader = JSONLinesReader(bytes, file: inputName)
      let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
      let lines = body.split(separator: 0x0A, omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() {
        if line.allSatisfy({ [0x20, 0x09, 0x0D].contains($0) }) { continue }
        // The blank keeps a byte order mark in the middle of the file from being one.
        let alone = [0x20] + [UInt8](repeating: 0x0A, count: index) + line
        let expected = try outcome { try parseJSON(alone, file: inputName) }
        switch (expected, try outcome { try reader.next() }) {
        case (.success(let expected), .success(let found?)):
          try holdSame(found.json.text, expected.json.text, "line \(index + 1)")
          try holdEqual(found.line, expected.line, "the line of a value")
        case (.failure(let expected), .failure(let found)):
          try holdEqual(found, expected, "the fault of line \(index + 1)")
          try checkFault(found, in: bytes)
        case (_, let found): throw Broken("line \(index + 1): \(found), but alone: \(expected)")
        }
      }
      try hold(try reader.next() == nil, "after the last line there is nothing")
    })

  /// Whatever of an object is not asked for is refused at its own line, and nothing else is.
  static let fields = FuzzTarget(
    name: "fields", covers: ["TextFormats/FieldReader.swift"], mutation: .json,
    seeds: {
      Seeds.texts(
        "{\"a\":1,\n\"b.c\":[true,\nnull],\"d[0]\":\"\",\n\"e\":{\"f\":2}}",
        "{\"name\":\"x\",\n\n\"\":0,\"\\u0301\":0}")
    },
    check: { bytes in
      guard let node = try parsed(bytes, { try parseJSON($0, file: inputName) }),
        case .object(let members) = node.value
      else { return }
      for left in members.indices {
        var reader = try FieldReader(node, file: inputName)
        for member in members[..<left] {
          try hold(reader.node(member.name) != nil, "a field that is there is found")
        }
        let expected = FormatFault(
          file: inputName, line: members[left].node.line, field: members[left].name,
          problem: .unknownField)
        guard case .failure(let fault) = try outcome({ try reader.finish() }) else {
          throw Broken("\(members[left].name) was not read and is not missed")
        }
        try holdEqual(fault, expected, "what was left over")
      }
    })
}

/// Values begin in the order in which they stand in the file.
private func checkLines(of node: JSONNode, from line: inout Int) throws {
  try hold(node.line >= line, "a value of line \(node.line) comes after one of line \(line)")
  line = node.line
  switch node.value {
  case .null, .bool, .integer, .string: break
  case .array(let nodes): for inner in nodes { try checkLines(of: inner, from: &line) }
  case .object(let members): for member in members { try checkLines(of: member.node, from: &line) }
  }
}
