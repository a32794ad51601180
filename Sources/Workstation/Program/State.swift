public import HallCore
public import TerminalUI
internal import Words

/// Everything the screen follows from. Changed only by ``update(_:_:)``.
public struct State: Equatable, Sendable {
  /// Who sits where.
  public internal(set) var session: Session
  /// The terminal's size.
  public internal(set) var size: Size
  /// The time of the latest key or minute.
  public internal(set) var now: Instant
  /// The screen below any dialog.
  var place: Place = .desk
  /// What stands over the screen, whichever it is.
  var overlay: Overlay?
  /// What the help was opened over; nil where over nothing.
  var helpOver: Overlay?
  /// The desk.
  var desk = DeskState()
  /// The opened case; nil while none is.
  var caseFile: CaseFileState?
  /// The new case being entered; nil while none is.
  var newCase: NewCaseState?
  /// What is to be said in the line above the keys, until the next key.
  var message: Message?
  /// What broke and has not been acknowledged, oldest first.
  var faults: [Fault] = []
  /// Why nothing can be saved at present; nil where it can. The first line says so all the while.
  var obstacle: Fault?
  /// The process's exit code once the clerk has left; nil while the program runs.
  public internal(set) var exitCode: Int32?
  /// This terminal draws marks and lines two columns wide, so they are of ASCII whatever the settings
  /// say.
  var drawsMarksWide = false
  /// The rest that is awaited before the program is stopped; nil while nobody wants to.
  var stopping: Ticket?
  /// How far the open question is from being answered; of no account while none is open.
  var confirmation = Confirmation.ready {
    didSet { pauseCount += 1 }
  }
  private var pauseCount = 0
  /// Something has been under way for long.
  var isSlow = false
  /// An act of which nobody knows whether it was written; its repetition carries the same request.
  var unsettled: Act?

  private let requestPrefix: String
  private var requestCount = 0
  private var ticketCount = 0

  /// The program before its first key.
  /// - Parameter requestPrefix: random text of this process, 8…40 characters: with a count behind it
  ///   it names every request.
  public init(session: Session, size: Size, now: Instant, requestPrefix: String) {
    self.session = session
    self.size = size
    self.now = now
    self.requestPrefix = requestPrefix
  }

  /// Whether an answer is awaited: the host then sends ``Action/stillWaiting`` after a while.
  public var isWaiting: Bool {
    stopping != nil || desk.isWaiting || (caseFile?.isWaiting ?? false)
      || (newCase?.isWaiting ?? false)
  }

  /// The time that is to pass without a key; nil where nothing waits for one.
  public var pause: KeyPause? {
    confirmation.pauseMilliseconds.map { KeyPause(number: pauseCount, milliseconds: $0) }
  }

  var language: Language { session.settings.language }

  /// What lines and marks are made of here.
  var lines: LineStyle { drawsMarksWide ? .ascii : session.settings.lines }

  mutating func nextTicket() -> Ticket {
    ticketCount += 1
    return Ticket(number: ticketCount)
  }

  mutating func nextRequest() -> RequestID {
    requestCount += 1
    return RequestID(requestPrefix + "-" + String(requestCount))
  }
}

/// The screens.
enum Place: Hashable, Sendable {
  case desk, caseFile, newCase
  /// The form that corrects the opened case.
  case amendment
}

/// What can stand over every screen.
enum Overlay: Hashable, Sendable {
  /// Something to be answered by yes or no.
  case question(Question, YesOrNo)
  /// Every key of the screen, from a line on.
  case help(Int)
  /// Everything that can be done now.
  case commandList(CommandListState)
}

/// One sentence about the latest key.
struct Message: Hashable, Sendable {
  let phrase: Phrase
  let tone: Tone

  enum Tone: Hashable, Sendable {
    /// It was done.
    case done
    /// Worth knowing.
    case plain
    /// A rule said no, or the key cannot do anything now.
    case refused
  }

  static func done(_ phrase: Phrase) -> Message { Message(phrase: phrase, tone: .done) }
  static func plain(_ phrase: Phrase) -> Message { Message(phrase: phrase, tone: .plain) }
  static func refused(_ phrase: Phrase) -> Message { Message(phrase: phrase, tone: .refused) }

  static func refused(_ refusal: Refusal, under standard: ServiceStandard?) -> Message {
    .refused(refusal.phrase(under: standard))
  }
}

extension Refusal {
  /// The refusal in both languages.
  func phrase(under standard: ServiceStandard?) -> Phrase {
    Phrase(sentence(.chinese, under: standard), sentence(.english, under: standard))
  }
}
