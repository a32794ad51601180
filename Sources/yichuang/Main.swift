import Glibc
import HallCore
import Words

@main struct Main {
  static func main() {
    // A reader that goes away is noticed by `write`; the default would kill an import half-told.
    signal(SIGPIPE, SIG_IGN)
    exit(run(Array(CommandLine.arguments.dropFirst())).number)
  }

  private static func run(_ words: [String]) -> CommandExit {
    let output = Output()
    var language = Language.beforeParsing(words)
    var name: CommandName?
    do {
      var parser = CommandLineParser(words)
      defer { name = parser.command?.name }
      try parser.parse()
      language = try Language(option: parser.parameters.text(.language))
      let call = Call(parameters: parser.parameters, language: language, output: output)
      let exit = try perform(parser.command, call)
      try output.flush()
      return exit
    } catch {
      let failure = Failure(error, command: name, language)
      // What was found before the failure has been found all the same.
      if failure.exit != .inputOutput { try? output.flush() }
      writeError("yichuang: " + failure.sentence + "\n")
      return failure.exit
    }
  }

  private static func perform(_ command: Command?, _ call: Call) throws -> CommandExit {
    if call.parameters.has(.help) { return try printHelp(about: command, call) }
    guard let command = command ?? defaultCommand else { throw UsageProblem.noCommand }
    try call.parameters.check(against: command)
    if command.usesDigests { try requireDigests() }
    return try command.run(call)
  }
}
