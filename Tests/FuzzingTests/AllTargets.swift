extension FuzzTarget {
  /// Every target, in the order in which `make fuzz` runs them.
  static let all: [FuzzTarget] = [
    json, jsonLines, fields, csv, calendar, standard, judgeRequest, application, journal, draft,
    poolRecord, licenceTable, city, theme, commandLine, lines, identify, identifiers, time, pinyin,
    names, settings, lookup, utf8, keys, paste, pendingQueue, textField, wrapping, window,
  ]

  /// The target of that name; nil where there is none.
  static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}
