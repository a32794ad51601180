import Words

/// The reference of all commands as Markdown, for the README.
struct CommandReference {
  let language: Language
  private var help: HelpText { HelpText(language: language) }

  func markdown() -> String {
    var text = "# " + HelpWords.commands(language) + "\n\n" + HelpWords.madeBy(language) + "\n\n"
    for command in commandTable { text += section(command) }
    text += "### " + HelpWords.commonOptions(language) + "\n\n"
    text += table(.option, Command.commonOptions.map { (help.typed($0), $0.meaning(language)) })
    text += "\n### " + HelpWords.commonExits(language) + "\n\n"
    return text + table(.exit, help.exits(Command.commonExits))
  }

  private func section(_ command: Command) -> String {
    var text = "### `" + help.usage(of: command) + "`\n\n"
    text += command.name.summary(language) + "\n\n"
    for paragraph in command.name.explanation(language) { text += escaped(paragraph) + "\n\n" }
    let options = command.required + command.options
    if !options.isEmpty {
      text += table(.option, options.map { (help.typed($0), $0.meaning(language)) }) + "\n"
    }
    return text + table(.exit, help.exits(command.exits)) + "\n"
  }

  private func table(_ first: HelpWords, _ rows: [(String, String)]) -> String {
    var text = "| \(first(language)) | \(HelpWords.meaning(language)) |\n|---|---|\n"
    for (name, meaning) in rows { text += "| `\(name)` | \(escaped(meaning)) |\n" }
    return text
  }

  /// Without what Markdown would take for markup.
  private func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "|<>*_[]".contains(character) { result += "\\" }
      result.append(character)
    }
    return result
  }
}
