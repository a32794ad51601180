internal import CTerminal
internal import TerminalUI

/// The loop: it owns the terminal and the program's state, on one thread, and sleeps unless there
/// is something to do.
///
/// One turn: sleep; take everything that has come; apply it in order; draw once. Only ``mailbox``
/// may be used from other threads.
public final class Host<Action: Sendable> {
  /// Where other threads leave actions.
  public let mailbox = Mailbox<Action>()
  /// A descriptor whose readability is told as `.watched`, for example an inotify descriptor. It
  /// stays the caller's.
  public var watchDescriptor: Int32?

  let options: HostOptions
  var queue = PendingQueue<Action>()
  var decoder = KeyDecoder()
  var escapes = EscapeDigits()
  var painter = Painter()
  var trace: FrameTrace?
  var closing: ClosingReason?
  var closingDeadline: Int64 = .max
  var pasteDeadline: Int64 = .max
  var size = Size(columns: 0, rows: 0)
  /// When the loop has been at rest long enough to say so; `.max` once it has said it.
  var restDeadline: Int64 = .max
  var keysRead = 0
  private var wantsSuspension = false
  /// Keys count only from the next frame on.
  private var discardsUntilShown = false
  private var answeredDeadline: Int64?

  /// A host at rest. It takes nothing from the system but an eventfd until it runs.
  public init(_ options: HostOptions = HostOptions()) {
    self.options = options
  }

  /// Stops the program as ^Z does, once the actions at hand are applied, and returns to it when the
  /// shell continues it.
  public func suspend() { wantsSuspension = true }

  /// Paints everything anew with the next frame, whatever the terminal shows now.
  public func repaint() { painter.forget() }

  /// Throws away keys that are typed before the next frame is on the screen: nobody has seen what they
  /// would act on. Then the program is told `.shown`.
  public func discardTypedAhead() {
    dropKeys()
    discardsUntilShown = true
  }

  private func dropKeys() {
    queue.removeKeys()
    escapes.rest()
    ct_discard_input()
  }

  /// Runs a program until it is over and answers its exit code, or 128 and the signal's number when
  /// it was ended from outside.
  ///
  /// - Throws: why no screen can be shown here; nothing has been written then.
  public func run<State, Effect>(
    _ program: Program<State, Action, Effect>, from start: State
  ) throws(TerminalFault) -> Int32 {
    var state = start
    guard mailbox.wakeDescriptor >= 0 else { throw .refused }
    var terminal = try Terminal.start(
      Terminal.Options(
        wakeDescriptor: mailbox.wakeDescriptor, probesWidth: options.probesWidth,
        lastWords: options.lastWords))
    defer { terminal.end() }
    painter.start(tier: options.tier)
    trace = options.tracePath.flatMap { FrameTrace(path: $0) }
    defer { trace?.close() }

    takeSize(of: terminal)
    defer { program.turnEnds() }
    while true {
      let changed = apply(program, to: &state)
      if let code = program.exitCode(state) { return closing?.exitCode ?? code }
      let busyCount = program.busyCount(state)
      if let closing, busyCount == 0 || monotonicMilliseconds() >= closingDeadline {
        if queue.isEmpty { return closing.exitCode }
      }
      if wantsSuspension { stop(terminal) }
      if changed { present(program, state, on: &terminal) }
      program.turnEnds()
      traceFrame(changed: changed, busyCount)
      noteActivity(changed || busyCount > 0)
      let deadline = program.deadline(state)
      wait(until: unanswered(deadline), on: terminal)
    }
  }

  // MARK: - One turn

  /// Applies what has come, at most so many that the screen stays alive under a flood of keys.
  /// Answers whether there was anything.
  private func apply<State, Effect>(
    _ program: Program<State, Action, Effect>, to state: inout State
  ) -> Bool {
    let inputsMax = 256
    var applied = 0
    while applied < inputsMax, let next = queue.popFirst() {
      applied += 1
      let action: Action? =
        switch next {
        case .event(let event): program.action(event)
        case .action(let posted): posted
        }
      guard let action else { continue }
      for effect in program.update(&state, action) { program.perform(effect) }
      if program.exitCode(state) != nil { break }
    }
    return applied > 0
  }

  private func present<State, Effect>(
    _ program: Program<State, Action, Effect>, _ state: State, on terminal: inout Terminal
  ) {
    if closing == .hungUp { return }
    let appearance = program.appearance(state)
    terminal.setMouse(appearance.mouse)
    painter.use(appearance.theme)
    painter.paint(program.view(state, size))
    guard discardsUntilShown else { return }
    discardsUntilShown = false
    dropKeys()
    queue.append(.event(.shown))
  }

  /// A turn without a change may still bring rest: what was unread came to nothing.
  private func traceFrame(changed: Bool, _ busyCount: Int) {
    guard let surface = painter.shown, trace != nil else { return }
    let isIdle =
      queue.isEmpty && busyCount == 0 && !escapes.isWaiting && !ct_has_unread_input()
    trace?.write(
      surface, changed: changed, isIdle: isIdle, busyCount: busyCount, keys: keysRead)
  }

  /// A deadline that has been answered is over, even while the program still names it; otherwise a
  /// program that forgets to move it would keep the processor busy.
  private func unanswered(_ deadline: Int64?) -> Int64? {
    guard let deadline, deadline != answeredDeadline else { return nil }
    return deadline
  }

  func answer(_ deadline: Int64) {
    answeredDeadline = deadline
    queue.append(.event(.deadline))
  }

  private func noteActivity(_ isActive: Bool) {
    guard isActive, options.atRest != nil else { return }
    restDeadline = monotonicMilliseconds() + options.restMilliseconds
  }

  // MARK: - The terminal comes and goes

  /// Notes the terminal's size and tells the program when it has changed.
  func takeSize(of terminal: Terminal) {
    let now = terminal.size
    if now == size { return }
    size = now
    terminal.resize(to: now)
    painter.forget()
    queue.append(.event(.resized(now)))
  }

  /// Gives the terminal to the shell and takes it back.
  func stop(_ terminal: Terminal) {
    wantsSuspension = false
    ct_suspend()
    returnToScreen(terminal)
  }

  func returnToScreen(_ terminal: Terminal) {
    painter.forget()
    takeSize(of: terminal)
    queue.append(.event(.resumed))
  }

  /// The first reason counts; from now on the keyboard is not heeded.
  func close(_ reason: ClosingReason) {
    guard closing == nil else { return }
    closing = reason
    closingDeadline = monotonicMilliseconds() + options.graceMilliseconds
    queue.append(.event(.closing(reason)))
  }
}
