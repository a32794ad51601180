import TextFormats
import Words

/// `help [COMMAND]`.
func printHelp(_ call: Call) throws -> CommandExit {
  if call.parameters.has(.markdown) {
    try call.output.write(CommandReference(language: call.language).markdown())
    return .done
  }
  guard let name = call.parameters.arguments.first else { return try printHelp(about: nil, call) }
  guard let command = command(named: name) else {
    let names = commandTable.map(\.name.rawValue)
    throw UsageProblem.unknownCommand(name, perhaps: closest(to: name, among: names))
  }
  return try printHelp(about: command, call)
}

/// Help about one command, or about all.
func printHelp(about command: Command?, _ call: Call) throws -> CommandExit {
  let help = HelpText(language: call.language)
  try call.output.write(command.map(help.about) ?? help.overview())
  return .done
}
