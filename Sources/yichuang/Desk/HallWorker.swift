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
  private let hallPath: String
  private let session: Session
  private let mailbox: Mailbox<Action>

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

  /// Waits until everything handed over so far is done: what was confirmed is written before the
  /// program ends.
  func finish() { queue.sync {} }

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

/// The hall's file while it is open, and the day whose rules were applied last.
private struct OpenHall {
  let store: HallStore
  private var rulesDay: Day?

  init(path: String) throws(Fault) {
    store = try HallStore(opening: path)
  }

  /// Terms pass by themselves: once a day, and by whichever window is there first, cases are accepted
  /// by law or lapse. A file that may only be read is left as it is.
  /// - Returns: what kept them from being applied; they are tried again the next day, or when the
  ///   window is opened again.
  mutating func applyRules(of now: Instant) -> Fault? {
    guard rulesDay != now.day, !store.isReadOnly else { return nil }
    rulesDay = now.day
    do throws(Fault) {
      _ = try store.applyDueRules(now)
      return nil
    } catch {
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
