import Dispatch
import HallCore
import HallStore
import TerminalHost
import Workstation

/// The one serial queue that owns the hall's file. The screen hands it effects and never waits for
/// it; answers come back through the mailbox.
final class HallWorker: Sendable {
  private let queue = DispatchQueue(label: "hall")
  private let waiting = Guarded(Waiting())
  private let hall: Guarded<WorkingHall>
  private let pace = Guarded(Pace.working)
  private let session: Session
  private let mailbox: Mailbox<Action>
  private let exchange: TrainingExchange?

  private struct Waiting {
    var effects: [Effect] = []
    /// How many were handed over since work began last.
    var newCount = 0
  }

  private enum Pace {
    case working, resting
    /// The program ends; there is no rest any more.
    case finishing
  }

  /// - Parameters:
  ///   - key: where the hall's key is; nil for beside the hall.
  ///   - exchange: asks the sources; nil where none is within reach.
  init(
    hallPath: String, key: String?, session: Session, mailbox: Mailbox<Action>,
    exchange: TrainingExchange? = nil
  ) {
    self.exchange = exchange
    hall = Guarded(WorkingHall(path: hallPath, key: key))
    self.session = session
    self.mailbox = mailbox
  }

  /// Hands an effect over and returns at once; it is done after ``begin()``. Of look-ups and drafts
  /// that have not begun only the latest is done: the others' answers would be dropped anyway, or
  /// written over; so it is with settings.
  func perform(_ effect: Effect) {
    waiting.withLock { waiting in
      waiting.effects.removeAll { $0.isOvertaken(by: effect) }
      waiting.effects.append(effect)
      waiting.newCount += 1
    }
  }

  /// Begins with what was handed over. Waking another thread takes as long as painting a key's echo,
  /// so the screen comes first.
  func begin() {
    let count = waiting.withLock { waiting in
      defer { waiting.newCount = 0 }
      return waiting.newCount
    }
    for _ in 0..<count { queue.async { self.performNext() } }
  }

  /// Asks whether others have written since it was asked last; says so where they have.
  func lookForNews() {
    begin()
    queue.async {
      if self.hall.withLock({ $0.hasNews() }) { self.mailbox.post(.hallChanged) }
    }
  }

  /// Finishes what was handed over so far, says so, and begins nothing more until `goOn()`.
  func rest(_ ticket: Ticket) {
    begin()
    queue.async {
      self.pace.withLock { pace in
        guard pace == .working else { return }
        self.queue.suspend()
        pace = .resting
      }
      self.mailbox.post(.resting(ticket))
    }
  }

  /// Ends a rest; does nothing where there is none.
  func goOn() { change(from: .resting, to: .working) }

  /// Waits until everything handed over so far is done: what was confirmed is written before the
  /// program ends.
  func finish() {
    begin()
    change(from: .resting, to: .finishing)
    change(from: .working, to: .finishing)
    queue.sync {}
  }

  private func change(from old: Pace, to new: Pace) {
    pace.withLock { pace in
      guard pace == old else { return }
      if pace == .resting { queue.resume() }
      pace = new
    }
  }

  private func performNext() {
    guardThread()
    let next: Effect? = waiting.withLock {
      $0.effects.isEmpty ? nil : $0.effects.removeFirst()
    }
    guard let effect = next else { return }
    let answers = hall.withLock { hall in
      hall.perform(effect, window: session.window, actor: session.actor)
    }
    for answer in answers {
      exchange?.notice(answer)
      mailbox.post(answer)
    }
  }
}

extension Effect {
  /// Whether a newer effect makes this one pointless.
  fileprivate func isOvertaken(by newer: Effect) -> Bool {
    switch (self, newer) {
    case (.lookUp, .lookUp), (.countFound, .lookUp(_, _, after: nil)),
      (.countFound, .countFound), (.findItems, .findItems), (.readDesk, .readDesk),
      (.saveDraft, .saveDraft), (.saveDraft, .clearDraft), (.applySettings, .applySettings):
      true
    default: false
    }
  }
}
