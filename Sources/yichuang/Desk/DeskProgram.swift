import HallCore
import HallStore
import Rehearsal
import TerminalHost
import TerminalUI
import Workstation

/// The workstation wired to a terminal and a hall's file.
struct DeskProgram {
  let session: Session
  let hall: HallIdentity
  let hallPath: String
  /// Where the hall's key is; nil for beside the hall.
  let key: String?
  let themes: [Theme]
  let requestPrefix: String
  let hostOptions: HostOptions
  /// What broke before the screen was there, and has to be said on it.
  let startingFaults: [Fault]
  /// Counts how long the clerk has been waiting for an answer.
  let patience = Patience()
  /// Measures the time in which nothing is to be pressed.
  let silence = Silence()
  /// Keeps a busy hall from making every window read everything after every commit.
  let news = News()
  /// Reads the city whose sources answer in a training hall.
  let loadCity: @Sendable () throws -> CityData
  /// Tells when another window has written; nil where the system gives no notice.
  let watch: ChangeWatch?
  /// Says when to ask the hall for news where the system gives no notice.
  private let rounds = Rounds()

  /// Runs until the clerk leaves.
  /// - Returns: the process's exit code.
  /// - Throws: why no screen can be shown here.
  func run() throws(TerminalFault) -> Int32 {
    let host = Host<Action>(hostOptions)
    let worker = HallWorker(
      hallPath: hallPath, key: key, session: session, mailbox: host.mailbox,
      exchange: session.isTraining
        ? TrainingExchange(
          hall: hall, hallPath: hallPath, key: key, loadCity: loadCity, mailbox: host.mailbox) : nil
    )
    defer { worker.finish() }
    var first = State(
      session: session, size: Size(columns: 80, rows: 24), now: currentInstant(),
      requestPrefix: requestPrefix)
    for fault in startingFaults { _ = Workstation.update(&first, .failed(fault)) }
    for effect in start(&first) { worker.perform(effect) }
    worker.begin()
    host.watchDescriptor = watch?.descriptor
    if watch == nil { rounds.begin() }
    let program = Program<State, Action, Effect>(
      action: { event in action(for: event, host.mailbox, worker) },
      update: { state, action in
        let effects = Workstation.update(&state, action)
        patience.note(isWaiting: state.isWaiting)
        silence.note(state.pause)
        return effects
      },
      perform: { effect in perform(effect, host: host, worker: worker) },
      turnEnds: { worker.begin() },
      view: { state, size in Workstation.view(state, size) },
      appearance: { state in
        Appearance(theme: theme(of: state), mouse: state.session.settings.usesMouse)
      },
      deadline: { state in
        let ends = [patience.end, silence.end, news.end, rounds.end].compactMap { $0 }
        return min(nextMinute(after: state.now), ends.min() ?? .max)
      },
      busyCount: { $0.isWaiting || $0.pause != nil ? 1 : 0 },
      exitCode: { $0.exitCode })
    return try host.run(program, from: first)
  }

  /// What an event of the terminal means; the only place where the screen's clock is read.
  private func action(
    for event: HostEvent, _ mailbox: Mailbox<Action>, _ worker: HallWorker
  ) -> Action? {
    switch event {
    case .key(let key): .key(key, at: currentInstant())
    case .escapeWaits: .escapeWaits
    case .shown: .shown
    case .resized(let size): .resized(size)
    case .deadline: whatIsDue(mailbox, worker)
    case .stopAsked: .key(.control("z"), at: currentInstant())
    case .resumed: .resumed(currentInstant())
    case .watched:
      watch?.takeNews() == true && news.arrive() ? .hallChanged : nil
    case .ambiguousWide: .ambiguousWide
    case .pasteWasCut: .pasteWasCut
    case .closing: .closing
    }
  }

  /// A deadline is told once, so everything that is due at the same moment is answered with it.
  private func whatIsDue(_ mailbox: Mailbox<Action>, _ worker: HallWorker) -> Action {
    if rounds.isDue { worker.lookForNews() }
    if silence.isOver { mailbox.post(.pauseOver) }
    if patience.isOver { mailbox.post(.stillWaiting) }
    if news.isDue { mailbox.post(.hallChanged) }
    return .minuteTurned(currentInstant())
  }

  private func perform(_ effect: Effect, host: Host<Action>, worker: HallWorker) {
    switch effect {
    case .discardTypeAhead: host.discardTypedAhead()
    case .rest(let ticket): worker.rest(ticket)
    case .suspend: host.suspend()
    case .repaint: host.repaint()
    case .goOn: worker.goOn()
    case .quit: break
    case .lookUp, .countFound, .readDesk, .readCase, .act, .openCase, .findItems, .readStandard,
      .readDraft, .saveDraft, .clearDraft, .recordReveal, .confirmClock, .applySettings:
      worker.perform(effect)
    }
  }

  private func theme(of state: State) -> Theme {
    let name = state.session.settings.theme
    return themes.first { $0.name == name } ?? themes.first ?? Theme.plain
  }

  /// When the clock in the header shows another minute, on the loop's own clock.
  private func nextMinute(after now: Instant) -> Int64 {
    let left = 60_000 - now.milliseconds % 60_000
    // A clock that was put back would let it wait for the old time's next minute.
    let wait = min(60_000, now.milliseconds + left - currentInstant().milliseconds)
    return monotonicMilliseconds() + wait
  }
}
