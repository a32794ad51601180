import Words

/// Every command there is, in the order of help.
let commandTable: [Command] = [
  Command(
    name: .desk, required: [.window, .clerk],
    options: deskOptions.filter { $0 != .window && $0 != .clerk }, run: sitDown),
  Command(name: .demo, options: deskOptions + [.keep], run: openDemo),
  Command(
    name: .identify, arguments: [.any(.text)], options: [.json], usesDigests: false,
    exits: [.done, .invalidFound], run: identifyTexts),
  Command(
    name: .due, required: [.from], options: [.workdays, .calendardays, .pause, .calendar, .json],
    run: printDueDate),
  Command(
    name: .judge, arguments: [.optional(.file)], options: [.standards, .calendar, .lines],
    exits: [.ready, .lacking, .refused, .unknown], run: judgeCases),
  Command(
    name: .lookup, arguments: [.one(.query)], options: [.limit, .after, .json],
    exits: [.done, .nothingFound], run: lookUpCases),
  Command(
    name: .showCase, arguments: [.one(.caseNumber)], options: [.json],
    exits: [.done, .nothingFound], run: showCase),
  Command(name: .verify, options: [.json], exits: [.done, .differing], run: verifyHall),
  Command(
    name: .doctor, options: [.quick, .rebuild, .json], exits: [.done, .findings], run: examineHall),
  Command(
    name: .backup, arguments: [.one(.file)], options: [.json], exits: [.done, .findings],
    run: backUpHall),
  Command(
    name: .restore, arguments: [.one(.file)], options: [.replace, .json],
    exits: [.done, .findings], run: restoreHall),
  Command(name: .key, arguments: [.one(of: ["rotate"])], options: [.json], run: changeKey),
  Command(
    name: .importFiles, arguments: [.one(of: ImportKind.allCases.map(\.rawValue)), .many(.file)],
    options: [.json], run: importFiles),
  Command(
    name: .initialise, required: [.name, .region, .block], options: [.bare], run: createHall),
  Command(
    name: .theme, arguments: [.one(of: ["check"]), .one(.file)], options: [.json],
    usesDigests: false, exits: [.done, .unfitTheme], run: checkTheme),
  Command(name: .version, options: [.json], usesDigests: false, run: printVersion),
  Command(
    name: .help, arguments: [.optional(.command)], options: [.markdown], usesDigests: false,
    run: printHelp),
]

/// What `yichuang` alone means: somebody wants to sit down and work.
var defaultCommand: Command? { command(named: CommandName.desk.rawValue) }

/// The command of that name; nil where there is none.
func command(named name: String) -> Command? {
  commandTable.first { $0.name.rawValue == name }
}
