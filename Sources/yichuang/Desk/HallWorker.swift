import Dispatch
import HallCore
import HallStore
import Synchronization
import TerminalHost
import Workstation

/// The one serial queue that owns the hall's file. The screen hands it effects and never waits for
/// it; answers come back through the mailbox.
final class HallWorker: Sendable {
  private let queue = DispatchQueue(label: "hall")
  private let waiting = Mutex<[Effect]>([])
  private let hall: Mutex<WorkingHall>
  private let session: Session
  private let mailbox: Mailbox<Action>

  init(hallPath: String, session: Session, mailbox: Mailbox<Action>) {
    hall = Mutex(WorkingHall(path: hallPath))
    self.session = session
    self.mailbox = mailbox
  }

  /// Hands an effect over and returns at once. Of look-ups and drafts that have not begun only the
  /// latest is done: the others' answers would be dropped anyway, or written over.
  func perform(_ effect: Effect) {
    waiting.withLock { effects in
      effects.removeAll { $0.isOvertaken(by: effect) }
      effects.append(effect)
    }
    queue.async { self.performNext() }
  }

  /// Waits until everything handed over so far is done: what was confirmed is written before the
  /// program ends.
  func finish() { queue.sync {} }

  private func performNext() {
    let next: Effect? = waiting.withLock { $0.isEmpty ? nil : $0.removeFirst() }
    guard let effect = next else { return }
    let answers = hall.withLock { hall in
      hall.perform(effect, window: session.window, clerk: session.clerkNumber)
    }
    for answer in answers { mailbox.post(answer) }
  }
}

extension Effect {
  /// Whether a newer effect makes this one pointless.
  fileprivate func isOvertaken(by newer: Effect) -> Bool {
    switch (self, newer) {
    case (.lookUp, .lookUp), (.findItems, .findItems), (.readDesk, .readDesk),
      (.saveDraft, .saveDraft), (.saveDraft, .clearDraft):
      true
    default: false
    }
  }
}
