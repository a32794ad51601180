import HallCore
import TextFormats
import Words

@testable import yichuang

extension FuzzTarget {
  /// What was understood of a command line is understood again when it is written plainly; whatever
  /// is not understood is answered with a sentence.
  static let commandLine = FuzzTarget(
    name: "command-line",
    covers: [
      "yichuang/CommandLine/CommandLineParser.swift", "yichuang/CommandLine/Parameters.swift",
      "yichuang/Running/Call.swift", "yichuang/Desk/DeskCommand.swift",
    ],
    lengthMax: 400,
    seeds: {
      commandLines.map { Array($0.split(separator: " ").joined(separator: "\u{0}").utf8) }
    },
    check: { bytes in
      var input = FuzzInput(bytes)
      let words = input.words()
      _ = Language.beforeParsing(words)
      var parser = CommandLineParser(words)
      do throws(UsageProblem) {
        try parser.parse()
        if let command = parser.command ?? defaultCommand {
          try parser.parameters.check(against: command)
        }
      } catch {
        try checkAnswer(error)
        return
      }
      try checkValues(parser.parameters)
      var plain = CommandLineParser(plainWords(parser))
      try plain.parse()
      try holdEqual(plain.command?.name, parser.command?.name, "the command")
      try holdEqual(plain.parameters.given, parser.parameters.given, "the options given")
      for option in parser.parameters.given {
        let (left, right) = (plain.parameters.text(option), parser.parameters.text(option))
        try holdSame(left ?? "", right ?? "", "the value of \(option.typed)")
      }
      try holdSame(
        plain.parameters.arguments.joined(separator: "\u{0}"),
        parser.parameters.arguments.joined(separator: "\u{0}"), "the arguments")
    })

  /// However the input is read, its lines are the same, none is left out and none is too long.
  static let lines = FuzzTarget(
    name: "lines",
    covers: ["yichuang/Commands/Identify.swift", "yichuang/Running/LineSplitter.swift"],
    seeds: {
      try Seeds.with([3], [Seeds.file("Tests/HallCoreTests/Vectors/idcheck_edge.csv")])
        + Seeds.texts("\u{1}a\r\n\n\r\n\u{FEFF}b\nc", "\u{7}\n")
    },
    check: { bytes in
      var input = FuzzInput(bytes)
      let size = input.number(in: 1...64)
      let text = input.bytes()
      let pieces = stride(from: 0, to: text.count, by: size).map {
        text[$0..<min($0 + size, text.count)]
      }
      var whole = text.split(separator: 0x0A, omittingEmptySubsequences: false)
      if whole.last?.isEmpty == true { whole.removeLast() }
      let expected = whole.map { $0.last == 0x0D ? $0.dropLast() : $0 }
        .prefix { String(validating: $0, as: UTF8.self) != nil }
      var splitter = LineSplitter(name: inputName)
      var found: [String] = []
      do throws(FormatFault) {
        for piece in pieces {
          splitter.append(piece)
          while let line = try splitter.next(isEnd: false) { found.append(line) }
        }
        while let line = try splitter.next(isEnd: true) { found.append(line) }
      } catch {
        try checkFault(error, in: text)
        try holdEqual(error.line, found.count + 1, "the line that is refused")
      }
      try holdEqual(found.map { Array($0.utf8) }, expected.map(Array.init), "the lines")
    })
}

private let commandLines = [
  "desk --hall a.hall --window 5 --clerk W1005 --theme dark --colours 256 --ascii",
  "identify --json 410922199202299990 -- -x", "due --from 2026-11-23 --workdays 10",
  "due --from=2026-11-23 --calendardays=9999 --pause 2026-11-23..2026-11-25 --pause=2026-11-26..",
  "judge --standards Fixtures/standards --lines -",
  "lookup --limit 5 --after 4109002611230001879 --json lx",
  "import cases a b c", "init --name x --region 410900 --block 3 --bare", "theme check x.json",
  "help --markdown --language en", "-h", "--language=zh helo", "version --jsn",
]

/// The same command line without any of the freedoms a person has.
private func plainWords(_ parser: CommandLineParser) -> [String] {
  var words: [String] = []
  if let command = parser.command { words.append(command.name.rawValue) }
  for option in parser.parameters.given {
    let value = parser.parameters.text(option) ?? ""
    words.append(option.value == nil ? option.typed : option.typed + "=" + value)
  }
  return parser.command == nil ? words : words + ["--"] + parser.parameters.arguments
}

/// Every value is one of its kind or refused with a sentence.
private func checkValues(_ parameters: Parameters) throws {
  for option in parameters.given {
    do throws(UsageProblem) {
      if let day = try parameters.day(option) {
        let text = parameters.text(option) ?? ""
        if day.text != text { throw .badValue(option, text) }
      }
    } catch {
      try checkAnswer(error)
    }
    if let count = try? parameters.count(option) {
      try hold((0...9999).contains(count), "\(count) is no count")
    }
    for pause in (try? parameters.periods(option)) ?? [] {
      try hold(pause.to.map { $0 >= pause.from } ?? true, "a pause ends before it begins")
    }
  }
}

/// What is answered to a wrong command line: a sentence, and where help is.
private func checkAnswer(_ problem: UsageProblem) throws {
  for language in Language.allCases {
    let lines = Failure(problem, command: nil, language).sentence.split(
      separator: "\n", omittingEmptySubsequences: false)
    try holdEqual(lines.count, 2, "lines of the answer")
    for line in lines { try checkShown(String(line)) }
  }
}
