internal import CTerminal
internal import TerminalUI

/// The part of a turn that sleeps and finds out what has come.
extension Host {
  /// A paste whose end does not come within this time has lost it on the way.
  private static var pastePauseMilliseconds: Int64 { 1000 }

  /// Sleeps until something happens or the deadline comes, and puts it in the queue.
  func wait(until deadline: Int64?, on terminal: Terminal) {
    let ready = ct_wait(
      mailbox.wakeDescriptor, watchDescriptor ?? -1, closing == nil, timeout(until: deadline))
    if ready & CT_READY_WAKE != 0 {
      ct_wake_drain(mailbox.wakeDescriptor)
      takeSignals(terminal)
      for action in mailbox.drain() { queue.append(.action(action)) }
    }
    if ready & CT_READY_WATCH != 0 { queue.append(.event(.watched)) }
    if ready & CT_READY_INPUT != 0 {
      takeKeys(terminal)
    } else if decoder.isPasting, monotonicMilliseconds() >= pasteDeadline {
      decoder.endPaste()
      takeInputs()
    }
    enqueue(escapes.pass(monotonicMilliseconds()))
    if ready & CT_READY_GONE != 0 { close(.hungUp) }
    let now = monotonicMilliseconds()
    if let deadline, now >= deadline { answer(deadline) }
    if now >= restDeadline, queue.isEmpty {
      restDeadline = .max
      options.atRest?()
    }
  }

  /// Milliseconds to sleep at most; -1 for ever.
  private func timeout(until deadline: Int64?) -> Int32 {
    guard queue.isEmpty else { return 0 }
    var earliest = deadline ?? .max
    if closing != nil { earliest = min(earliest, closingDeadline) }
    let now = monotonicMilliseconds()
    if decoder.isPasting { earliest = min(earliest, pasteDeadline) }
    earliest = min(earliest, restDeadline, escapes.deadline)
    if earliest == .max { return -1 }
    return Int32(clamping: max(0, earliest - now))
  }

  private func takeSignals(_ terminal: Terminal) {
    let signals = ct_signals_take()
    if signals & CT_SIGNAL_HANG_UP != 0 { close(.hungUp) }
    if signals & CT_SIGNAL_TERMINATE != 0 { close(.terminated) }
    if signals & CT_SIGNAL_INTERRUPT != 0 { close(.interrupted) }
    if signals & CT_SIGNAL_STOP != 0 {
      queue.append(.event(.stopAsked))
    } else if signals & CT_SIGNAL_CONTINUE != 0 {
      ct_retake()
      returnToScreen(terminal)
    }
    if signals & CT_SIGNAL_RESIZE != 0 { takeSize(of: terminal) }
  }

  private func takeKeys(_ terminal: Terminal) {
    if !terminal.read(into: &decoder), ct_is_gone() { close(.hungUp) }
    if decoder.isPasting { pasteDeadline = monotonicMilliseconds() + Host.pastePauseMilliseconds }
    takeInputs()
  }

  private func takeInputs() {
    for input in decoder.take() {
      switch input {
      case .key(let key):
        keysRead += 1
        enqueue(escapes.take(key, at: monotonicMilliseconds()))
        if escapes.awaitsDigit { queue.append(.event(.escapeWaits)) }
      case .pasteWasCut: queue.append(.event(.pasteWasCut))
      case .cursorReport(let row, let column): takeProbeAnswer(row: row, column: column)
      }
    }
  }

  private func enqueue(_ keys: [Key]) {
    for key in keys { queue.append(.event(.key(key))) }
  }

  /// The probe wrote `→` at the start of row 2, so the cursor stands in column 2, or in 3 where the
  /// terminal drew it two columns wide.
  private func takeProbeAnswer(row: Int, column: Int) {
    guard row == 2 else { return }
    ct_probe_answered()
    if column == 3 {
      painter.forget()
      queue.append(.event(.ambiguousWide))
    }
  }
}
