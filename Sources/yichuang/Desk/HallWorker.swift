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
  private let opened = Mutex<OpenHall?>(nil)
  private let pace = Mutex(Pace.working)
  private let hallPath: String
  private let session: Session
  private let mailbox: Mailbox<Action>

  private enum Pace {
    case working, resting
    /// The program ends; there is no rest any more.
    case finishing
  }

  init(hallPath: String, session: Session, mailbox: Mailbox<Action>) {
    self.hallPath = hallPath
    self.session = session
    self.mailbox = mailbox
  }

  /// Hands an effect over and returns at once. Of look-ups and drafts that have not begun only the
  /// latest is done: the others' answers would be dropped anyway, or written over; so it is with
  /// settings.
  func perform(_ effect: Effect) {
    waiting.withLock { effects in
      effects.removeAll { $0.isOvertaken(by: effect) }
      effects.append(effect)
    }
    queue.async { self.performNext() }
  }

  /// Finishes what was handed over so far, says so, and begins nothing more until `goOn()`.
  func rest(_ ticket: Ticket) {
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
    let next: Effect? = waiting.withLock { $0.isEmpty ? nil : $0.removeFirst() }
    guard let effect = next else { return }
    for answer in opened.withLock({ answers(to: effect, in: &$0) }) { mailbox.post(answer) }
  }

  private func answers(to effect: Effect, in opened: inout OpenHall?) -> [Action] {
    var answers: [Action] = []
    do throws(Fault) {
      // A hall that could not be opened may be there again: a disk comes back, rights are mended.
      var hall: OpenHall
      if let open = opened { hall = open } else { hall = try OpenHall(path: hallPath) }
      let now = currentInstant()
      // Rules that cannot be applied are told; they do not keep anybody from looking a case up.
      if let fault = hall.applyRules(of: now) { answers.append(.failed(fault)) }
      opened = hall
      let hands = EffectHands(
        store: hall.store, window: session.window, actor: session.actor, now: now)
      if let answer = try hands.perform(effect) { answers.append(answer) }
    } catch {
      answers.append(effect.answer(failing: error))
    }
    return answers
  }
}

/// The hall's file while it is open, and when its rules are to be applied next.
private struct OpenHall {
  let store: HallStore
  private var rulesDue = Instant(milliseconds: 0)

  init(path: String) throws(Fault) {
    store = try HallStore(opening: path)
  }

  /// Terms pass by themselves: once a day, and by whichever window is there first, cases are accepted
  /// by law or lapse. A file that may only be read is left as it is.
  /// - Returns: why some rule could not be applied. Work goes on all the same, and it is tried again:
  ///   the next day where a case is damaged, soon where the file could not be written.
  mutating func applyRules(of now: Instant) -> Fault? {
    guard rulesDue <= now, !store.isReadOnly else { return nil }
    rulesDue = Instant(day: now.day.adding(days: 1))
    do {
      _ = try store.applyDueRules(now)
      return nil
    } catch .hallDamaged(let place) {
      return .hallDamaged(place)
    } catch {
      rulesDue = now.adding(seconds: 600)
      return error
    }
  }
}

extension Effect {
  /// Whether a newer effect makes this one pointless.
  fileprivate func isOvertaken(by newer: Effect) -> Bool {
    switch (self, newer) {
    case (.lookUp, .lookUp), (.findItems, .findItems), (.readDesk, .readDesk),
      (.saveDraft, .saveDraft), (.saveDraft, .clearDraft), (.applySettings, .applySettings):
      true
    default: false
    }
  }
}
