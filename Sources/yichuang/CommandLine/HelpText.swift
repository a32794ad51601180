import TerminalUI
import Words

/// Help as text, made from the table of commands.
struct HelpText {
  let language: Language
  private let width = 80

  /// What `yichuang --help` prints.
  func overview() -> String {
    var text = HelpWords.tagline(language) + "\n\n"
    let placeholder = Placeholder.command.text(language)
    let options = HelpWords.optionsPlaceholder(language)
    text += heading(.usage) + space + "yichuang \(placeholder) \(options)\n"
    text += section(.commands, commandTable.map { ($0.name.rawValue, $0.name.summary(language)) })
    text += section(.commonOptions, Command.commonOptions.map(row))
    text += section(.exitCodes, exits([.done] + Command.commonExits))
    return text + "\n" + HelpWords.moreHelp(language) + "\n"
  }

  /// What `yichuang COMMAND --help` prints.
  func about(_ command: Command) -> String {
    var text = command.name.summary(language) + "\n\n"
    text += heading(.usage) + space + usage(of: command) + "\n"
    for paragraph in command.name.explanation(language) {
      text += "\n" + paragraph.wrapped(to: width).joined(separator: "\n") + "\n"
    }
    let own = command.required + command.options
    if !own.isEmpty { text += section(.options, own.map(row)) }
    text += section(.commonOptions, Command.commonOptions.map(row))
    return text + section(.exitCodes, exits(command.exits + Command.commonExits))
  }

  /// `yichuang due --from DAY [OPTIONS]`.
  func usage(of command: Command) -> String {
    var words = ["yichuang", command.name.rawValue]
    words += command.required.map(typed)
    if !command.options.isEmpty { words.append(HelpWords.optionsPlaceholder(language)) }
    words += command.arguments.map(shown)
    return words.joined(separator: " ")
  }

  private func shown(_ argument: Argument) -> String {
    let name =
      argument.choices.isEmpty
      ? argument.placeholder.text(language) : argument.choices.joined(separator: "|")
    let repeated = argument.count.upperBound > 1 ? name + "…" : name
    return argument.count.lowerBound == 0 ? "[" + repeated + "]" : repeated
  }

  /// `--from DAY`.
  func typed(_ option: OptionName) -> String {
    guard let value = option.value else { return option.typed }
    return option.typed + " " + value.text(language)
  }

  private func row(_ option: OptionName) -> (String, String) {
    (typed(option), option.meaning(language))
  }

  /// Numbers in order, each with all it can mean here.
  func exits(_ exits: [CommandExit]) -> [(String, String)] {
    exits.map { (String($0.number), $0.meaning(language)) }
  }

  private func heading(_ words: HelpWords) -> String {
    switch language {
    case .chinese: words(language) + "："
    case .english: words(language) + ":"
    }
  }

  /// A full-width colon brings its own.
  private var space: String { language == .english ? " " : "" }

  private func section(_ title: HelpWords, _ rows: [(String, String)]) -> String {
    let first = (rows.map { columns(of: $0.0) }.max() ?? 0) + 2
    var text = "\n" + heading(title) + "\n"
    for (name, meaning) in rows {
      let lines = meaning.wrapped(to: max(20, width - first - 2))
      for (index, line) in lines.enumerated() {
        text += "  " + (index == 0 ? name : "").padded(to: first) + line + "\n"
      }
    }
    return text
  }
}
