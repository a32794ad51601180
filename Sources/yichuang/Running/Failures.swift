import HallCore
import TextFormats
import Words

/// How a command fails: the exit code and the sentence on standard error. The only place where
/// errors become exit codes. What it quotes of a file or a command line is printable.
struct Failure {
  let exit: CommandExit
  let sentence: String

  init(_ error: any Error, command: CommandName?, _ language: Language) {
    let text: String
    var help = ""
    switch error {
    case let problem as UsageProblem:
      exit = .usage
      text = problem.sentence(language)
      help = "\n" + HelpWords.seeHelp(of: command, language)
    case let problem as FileProblem:
      exit = problem.exit
      text = problem.sentence(language)
    case let problem as HallCopyProblem:
      exit = problem.exit
      text = problem.sentence(language)
    case let problem as ScreenProblem:
      exit = .unavailable
      text = problem.sentence(language)
    case let fault as FormatFault:
      exit = .badInput
      text = fault.sentence(language)
    case let refused as RefusedRecord:
      exit = .badInput
      text = refused.sentence(language)
    case let fault as Fault:
      exit = fault.exit
      text = fault.code + " " + fault.sentence(language)
    case let error:
      let fault = Fault.internalDefect("\(error)")
      exit = fault.exit
      text = fault.code + " " + fault.sentence(language)
    }
    sentence = printable(text) + help
  }
}

extension Fault {
  /// The exit code of a command that met this fault.
  var exit: CommandExit {
    switch self {
    case .hallMissing, .keyMissing: .noInput
    case .hallForbidden, .keyNotPrivate, .readOnly, .hallOlder: .forbidden
    case .hallForeign, .hallNewer, .hallDamaged, .keyUnreadable, .keyWrong, .fileDamaged,
      .logMissing, .standardMissing, .calendarMissing, .themeUnusable:
      .badInput
    case .hallMoved, .logTaken, .diskFull, .diskFailed: .inputOutput
    case .busy, .noRandomness, .noDigests, .noSealing, .numbersExhausted, .clockPutBack,
      .clockDoubtful:
      .unavailable
    case .internalDefect: .internalDefect
    }
  }
}

extension FileProblem {
  /// The exit code of a command that met this problem.
  var exit: CommandExit {
    switch self {
    case .notFound, .isFolder, .notAFolder, .noShare: .noInput
    case .forbidden: .forbidden
    case .tooLarge: .badInput
    case .exists, .noFolder: .cannotCreate
    case .failed: .inputOutput
    }
  }
}

/// A record of a file to which a rule says no.
struct RefusedRecord: Error {
  let file: String
  let line: Int
  let refusal: Refusal

  /// `cases.jsonl:3: …`; the words around the place are a format fault's.
  func sentence(_ language: Language) -> String {
    "\(file):\(line): " + refusal.sentence(language, under: nil)
  }
}
