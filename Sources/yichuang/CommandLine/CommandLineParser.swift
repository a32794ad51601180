import Words

/// Takes a command line apart, as GNU's programs do: `--option value`, `--option=value`, options
/// anywhere, and `--` before texts that begin with a hyphen.
struct CommandLineParser {
  /// What to run; nil where no command was named so far.
  private(set) var command: Command?
  /// With what.
  private(set) var parameters = Parameters()
  private var words: ArraySlice<String>

  init(_ words: [String]) {
    self.words = words[...]
  }

  mutating func parse() throws(UsageProblem) {
    while let word = words.popFirst() {
      if word == "--" {
        for rest in words { try take(rest) }
        return
      }
      if word == "-h" {
        parameters.add(.help, "")
      } else if word.hasPrefix("--") {
        try takeOption(word)
      } else if word.hasPrefix("-"), word != "-" {
        throw .unknownOption(word, perhaps: nil)
      } else {
        try take(word)
      }
    }
  }

  private mutating func take(_ word: String) throws(UsageProblem) {
    if command != nil {
      parameters.arguments.append(word)
    } else if let found = yichuang.command(named: word) {
      command = found
    } else {
      let names = commandTable.map(\.name.rawValue)
      throw .unknownCommand(word, perhaps: closest(to: word, among: names))
    }
  }

  private mutating func takeOption(_ word: String) throws(UsageProblem) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let typed = String(parts[0])
    guard let option = OptionName(rawValue: String(typed.dropFirst(2))), isKnown(option) else {
      let known = OptionName.allCases.filter(isKnown).map(\.typed)
      throw .unknownOption(typed, perhaps: closest(to: typed, among: known))
    }
    let attached = parts.count == 2 ? String(parts[1]) : nil
    if parameters.has(option), !option.isRepeatable { throw .repeated(option) }
    if option.value == nil {
      if attached != nil { throw .valueNotWanted(option) }
      parameters.add(option, "")
    } else if let value = attached ?? words.popFirst(), !value.isEmpty {
      parameters.add(option, value)
    } else {
      throw .valueMissing(option)
    }
  }

  private func isKnown(_ option: OptionName) -> Bool {
    (command ?? defaultCommand)?.knows(option) ?? Command.commonOptions.contains(option)
  }
}

extension Parameters {
  /// Refuses a command line that lacks what the command needs, or has more than it takes.
  func check(against command: Command) throws(UsageProblem) {
    // An option given before the command's name was not held against it yet.
    for option in given where !command.knows(option) {
      throw .unknownOption(option.typed, perhaps: nil)
    }
    for option in command.required where !has(option) { throw .optionMissing(option) }
    var rest = arguments[...]
    for argument in command.arguments {
      let taken = rest.prefix(argument.count.upperBound)
      if taken.count < argument.count.lowerBound { throw .argumentMissing(argument.placeholder) }
      for text in taken where !argument.choices.isEmpty && !argument.choices.contains(text) {
        throw .notOneOf(text, argument.choices)
      }
      rest = rest.dropFirst(taken.count)
    }
    if let first = rest.first { throw .tooManyArguments(first) }
  }
}

/// The known word a mistyped one was probably meant to be; nil where none is near.
func closest(to word: String, among known: [String]) -> String? {
  let ranked = known.map { (word: $0, distance: editDistance(word, $0)) }
  guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
  if best.distance <= max(1, (best.word.utf8.count + 1) / 3) { return best.word }
  return known.first { $0.hasPrefix(word) && word.utf8.count >= 3 }
}

/// How many bytes have to be put in, taken out or exchanged (Levenshtein).
private func editDistance(_ left: String, _ right: String) -> Int {
  let right = Array(right.utf8)
  var row = Array(0...right.count)
  for (index, byte) in left.utf8.enumerated() {
    var diagonal = row[0]
    row[0] = index + 1
    for column in right.indices {
      let change = diagonal + (byte == right[column] ? 0 : 1)
      diagonal = row[column + 1]
      row[column + 1] = min(change, diagonal + 1, row[column] + 1)
    }
  }
  return row[right.count]
}
