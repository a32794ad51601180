import CSystem
import Glibc
import HallCore
import HallCrypto
import HallStore
import Rehearsal
import TerminalHost
import TerminalUI
import TextFormats
import Words
import Workstation

/// The options of everything that opens the workstation.
let deskOptions: [OptionName] = [
  .window, .clerk, .clerkname, .role, .theme, .colours, .selection, .ascii, .mouse,
]

/// `desk`: the workstation on a hall's file.
func sitDown(_ call: Call) throws -> CommandExit {
  guard let path = call.hallPath else { throw UsageProblem.hallNeeded }
  return try openDesk(call, hallPath: path, key: call.keyPath)
}

/// Opens the workstation on a hall's file and stays until the clerk leaves.
/// - Parameter clerk: who sits there where nobody is named.
func openDesk(
  _ call: Call, hallPath: String, key: String?, clerk: StaffMember? = nil
) throws -> CommandExit {
  try call.require(.window, fits: .window)
  try call.require(.clerk, fits: .staffNumber)
  let parameters = call.parameters
  let window = parameters.text(.window) ?? clerk?.window ?? "1"
  let hall = try HallGlance(path: hallPath, key: key, window: window)
  let (themes, themeFaults) = try loadThemes(call)
  let settings = try call.startingSettings(kept: hall.settings, themes: themes.map(\.name))
  let session = Session(
    hallName: hall.identity.name, window: window,
    clerkName: parameters.text(.clerkname) ?? clerk?.name ?? "",
    clerkNumber: parameters.text(.clerk) ?? clerk?.number ?? "",
    role: try call.choice(.role, StaffRole.self)
      ?? (clerk?.role == .supervisor ? .supervisor : .clerk),
    isTraining: hall.identity.kind == .training, themeNames: themes.map(\.name),
    themeTitles: Dictionary(
      themes.map { ($0.name, Phrase($0.titleChinese, $0.titleEnglish)) },
      uniquingKeysWith: { first, _ in first }),
    settings: settings)
  let program = DeskProgram(
    session: session, hall: hall.identity, hallPath: hallPath, key: key, themes: themes,
    requestPrefix: try requestPrefix(),
    hostOptions: try hostOptions(call, isTraining: session.isTraining),
    startingFaults: (hall.fault.map { [$0] } ?? []) + themeFaults,
    loadCity: cityLoader(folder: try call.share().folder), watch: watch(hallPath))
  do throws(TerminalFault) {
    let code = try program.run()
    // Ended from outside: the shell is told by which signal.
    if code != 0 { exit(code) }
    return .done
  } catch {
    throw ScreenProblem(error)
  }
}

extension ScreenProblem {
  init(_ fault: TerminalFault) {
    self =
      switch fault {
      case .notATerminal: .noTerminal
      case .noUTF8Locale: .noLocale
      case .termUnset: .termUnset
      case .termUnknown(let term): .termUnknown(term)
      case .cursorNotMovable(let term): .termTooPoor(term)
      case .refused: .refused
      }
  }
}

private func requestPrefix() throws -> String {
  do {
    return hexadecimal(try randomBytes(count: 12))
  } catch {
    throw Fault.noRandomness
  }
}

/// Tells of other windows' acts; nil where the system does not, and the hall has to be asked.
private func watch(_ hallPath: String) -> ChangeWatch? {
  do {
    return try ChangeWatch(hall: hallPath)
  } catch {
    return nil
  }
}

/// The themes that come with the program and can be used, the default first; and of the others what is
/// wrong. A colour is no reason to keep a window shut.
private func loadThemes(_ call: Call) throws -> (themes: [Theme], faults: [Fault]) {
  var read: [ThemeFile] = []
  var themes: [Theme] = []
  var faults: [Fault] = []
  func attempt(_ body: () throws(FormatFault) -> Void) {
    do { try body() } catch { faults.append(.themeUnusable(error.sentence(call.language))) }
  }
  for path in try files(in: try call.share().themes, ending: ".json") {
    let file = try readWhole(path, limitMegabytes: 1)
    attempt { () throws(FormatFault) in read.append(try ThemeFile(file.bytes, file: file.name)) }
  }
  for file in read {
    attempt { () throws(FormatFault) in themes.append(try Theme(file, among: read)) }
  }
  if let wanted = call.parameters.text(.theme), !themes.contains(where: { $0.name == wanted }) {
    // Where its file is broken, that is said on the screen.
    if faults.isEmpty { throw UsageProblem.badValue(.theme, wanted) }
  }
  return (themes, faults)
}

private func hostOptions(_ call: Call, isTraining: Bool) throws -> HostOptions {
  var options = HostOptions()
  options.tracePath = variable("YICHUANG_TRACE")
  // It would write names in clear into a file nobody guards.
  guard options.tracePath == nil || isTraining else { throw UsageProblem.traceOfRealHall }
  options.lastWords = FrameWords.crashed(call.language) + "\n"
  options.atRest = cs_release_memory
  if let wanted = call.parameters.text(.colours) {
    guard let tier = ColourTier.allCases.first(where: { $0.name == wanted }) else {
      throw UsageProblem.badValue(.colours, wanted)
    }
    options.tier = tier
  }
  return options
}

extension Call {
  /// Who sits where stands in every line of the journal.
  fileprivate func require(_ option: OptionName, fits text: JournalText) throws(UsageProblem) {
    guard let value = parameters.text(option) else { return }
    guard value.contains(where: { !$0.isWhitespace }) else { throw .badValue(option, value) }
    guard text.takes(value) else { throw .valueTooLong(option, limit: text.lengthMax) }
  }

  /// One of an enumeration's values; nil where the option is not given.
  func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ option: OptionName, _ type: Value.Type
  ) throws(UsageProblem) -> Value? {
    guard let text = parameters.text(option) else { return nil }
    guard let value = Value(rawValue: text) else {
      throw .notOneOf(option.typed + " " + text, Value.allCases.map(\.rawValue))
    }
    return value
  }
}
