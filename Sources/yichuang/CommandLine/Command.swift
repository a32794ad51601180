import Words

/// One command, declared once: dispatch, help, the reference in the README and the checks of the
/// command line are all made from this.
struct Command: Sendable {
  let name: CommandName
  var arguments: [Argument] = []
  /// Options it cannot do without.
  var required: [OptionName] = []
  /// Options it may have, besides those every command has.
  var options: [OptionName] = []
  /// Whether it names or proves anything by a digest, as everything does that knows rules or cases.
  var usesDigests = true
  /// How it can end when nothing goes wrong.
  var exits: [CommandExit] = [.done]
  let run: @Sendable (Call) throws -> CommandExit

  /// Options every command understands.
  static let commonOptions: [OptionName] = [.hall, .key, .share, .language, .help]

  /// Exits every command can come to.
  static let commonExits: [CommandExit] = [
    .usage, .badInput, .noInput, .unavailable, .internalDefect, .cannotCreate, .inputOutput,
    .forbidden,
  ]

  func knows(_ option: OptionName) -> Bool {
    required.contains(option) || options.contains(option) || Self.commonOptions.contains(option)
  }
}

/// What a command takes besides options.
struct Argument: Sendable {
  let placeholder: Placeholder
  let count: ClosedRange<Int>
  /// The only words allowed; empty for any.
  var choices: [String] = []

  static func one(_ placeholder: Placeholder) -> Argument {
    Argument(placeholder: placeholder, count: 1...1)
  }

  static func one(of choices: [String]) -> Argument {
    Argument(placeholder: .subject, count: 1...1, choices: choices)
  }

  static func optional(_ placeholder: Placeholder) -> Argument {
    Argument(placeholder: placeholder, count: 0...1)
  }

  static func any(_ placeholder: Placeholder) -> Argument {
    Argument(placeholder: placeholder, count: 0...Int.max)
  }

  static func many(_ placeholder: Placeholder) -> Argument {
    Argument(placeholder: placeholder, count: 1...Int.max)
  }
}
