import HallCore
import HallStore
import Workstation

/// The hall's file as a window works with it the whole day, whatever happens to the file meanwhile:
/// opened when it is needed, opened anew when that may help, and read as long as it can be read.
struct WorkingHall {
  private let path: String
  private let key: String?
  private var store: HallStore?
  /// Whose hall the clerk sat down at: no other is written into, even if it lies there now.
  private var identity: HallIdentity?
  private var rules = RulesOfTheDay()
  /// What kept the last act from being saved, where it may be over by now.
  private var writeFault: Fault?
  /// What the screen was told last about saving.
  private var toldObstacle: Fault?
  /// How many changes the hall had when it was asked for news last.
  private var knownChanges: Int?

  /// - Parameter key: where the hall's key is; nil for beside the hall.
  init(path: String, key: String?) {
    self.path = path
    self.key = key
  }

  /// Does what is asked for.
  /// - Returns: the answer, and before it what else there is to say.
  mutating func perform(_ effect: Effect, window: String, actor: Actor) -> [Action] {
    let now = currentInstant()
    var news: [Action] = []
    var answer: Action?
    do throws(Fault) {
      let store = try openStore(for: effect)
      if !store.isReadOnly {
        if effect.isDated, let doubt = try store.clockDoubt(now) { throw doubt }
        // The day's rules are not this clerk's business: their fault is said, and the work goes on.
        if let fault = rules.apply(to: store, now) { news.append(.failed(fault)) }
        if case .readDesk = effect, let fault = followCalendar(in: store) {
          news.append(.failed(fault))
        }
      }
      let hands = EffectHands(store: store, window: window, actor: actor, now: now)
      answer = try hands.perform(effect)
      if effect.isLostUnlessSaved { writeFault = nil }
    } catch {
      if error == .fileDamaged { store?.stopSaving(because: error) }
      if effect.isLostUnlessSaved { writeFault = error.keepsFromSaving ? error : nil }
      answer = effect.answer(failing: error)
    }
    let obstacle = obstacle
    if obstacle != toldObstacle {
      toldObstacle = obstacle
      news.insert(.savingChanged(obstacle), at: 0)
    }
    return news + (answer.map { [$0] } ?? [])
  }

  /// Goes on with a calendar whose import was broken off, a little each time the desk is read: that is
  /// too short to be noticed, and no key waits for it.
  private func followCalendar(in store: HallStore) -> Fault? {
    do throws(Fault) {
      try store.followCalendar(batches: 1)
      return nil
    } catch {
      return error
    }
  }

  /// Whether others have written since this was asked last. A hall that cannot be read now says so to
  /// whoever wants something of it.
  mutating func hasNews() -> Bool {
    let changes: Int
    do throws(Fault) {
      guard let store else { return false }
      changes = try store.changeCounter()
    } catch {
      return false
    }
    defer { knownChanges = changes }
    return changes != knownChanges
  }

  private var obstacle: Fault? {
    guard let store else { return writeFault }
    return switch store.standing() {
    case .sound: writeFault
    case .obstructed(let fault): fault
    case .outdated: writeFault ?? store.obstacle
    }
  }

  /// The hall's file. A disk comes back and rights are mended, so what stood in the way of an act is
  /// looked at again with every act.
  private mutating func openStore(for effect: Effect) throws(Fault) -> HallStore {
    if let store {
      switch store.standing() {
      case .sound: return store
      case .obstructed(.hallMoved):
        if effect.isLostUnlessSaved { replaceMoved() }
        return self.store ?? store
      // Opened anew it would look sound, and the damage would spread.
      case .obstructed(.fileDamaged): return store
      case .obstructed:
        if !effect.isLostUnlessSaved { return store }
      case .outdated: try store.rescueLog()
      }
      // Its connection has to go before the next one comes: within a process they share what they know
      // of the log.
      self.store = nil
    }
    let opened = try HallStore(opening: path, key: key)
    guard identity == nil || identity == opened.identity else { throw .hallMoved }
    // Whatever is written from now on is news, also before anybody asks for the first time.
    if knownChanges == nil { knownChanges = try opened.changeCounter() }
    identity = opened.identity
    store = opened
    return opened
  }

  /// Goes over to the file that lies at the path now, where it is the same hall; else what is open is
  /// kept, to be read.
  private mutating func replaceMoved() {
    do {
      let opened = try HallStore(opening: path, key: key)
      if opened.identity == identity { store = opened }
    } catch {
      // The act will say so.
    }
  }
}

/// Terms pass by themselves: once a day, and by whichever window is there first, cases are accepted by
/// law or lapse.
private struct RulesOfTheDay {
  private var appliedDay: Day?
  private var triedAt: Instant?
  private var doubtedDay: Day?

  /// Applies them, where that is not done yet and the clock can be believed; after a fault again in a
  /// minute.
  /// - Returns: what went wrong; of a clock that is doubted, once a day.
  mutating func apply(to store: HallStore, _ now: Instant) -> Fault? {
    if appliedDay == now.day { return nil }
    do throws(Fault) {
      if let doubt = try store.clockDoubt(now) {
        defer { doubtedDay = now.day }
        return doubtedDay == now.day ? nil : doubt
      }
      if let triedAt, now < triedAt.adding(seconds: 60), now >= triedAt { return nil }
      triedAt = now
      _ = try store.applyDueRules(now)
    } catch {
      return error
    }
    appliedDay = now.day
    return nil
  }
}

extension Effect {
  /// Whether somebody loses something when it is not saved: then the screen says so, and the file is
  /// opened anew if that may help. Settings and a draft that is thrown away are written as well, but
  /// nobody waits for that.
  fileprivate var isLostUnlessSaved: Bool {
    switch self {
    case .act, .openCase, .saveDraft, .recordReveal, .confirmClock: true
    case .lookUp, .countFound, .readDesk, .readCase, .findItems, .readStandard, .readDraft,
      .clearDraft, .applySettings, .discardTypeAhead, .repaint, .rest, .suspend, .goOn, .quit:
      false
    }
  }

  /// Whether the time of it is written down for good.
  fileprivate var isDated: Bool {
    switch self {
    case .act, .openCase, .recordReveal: true
    case .saveDraft, .confirmClock, .lookUp, .countFound, .readDesk, .readCase, .findItems,
      .readStandard, .readDraft, .clearDraft, .applySettings, .discardTypeAhead, .repaint, .rest,
      .suspend, .goOn, .quit:
      false
    }
  }
}

extension Fault {
  /// Whether it will keep the next act from being saved, too, unless somebody does something.
  fileprivate var keepsFromSaving: Bool {
    switch self {
    case .diskFull, .diskFailed, .hallMoved, .hallMissing, .hallForbidden, .readOnly, .logMissing,
      .fileDamaged:
      true
    case .hallForeign, .hallNewer, .hallOlder, .hallDamaged, .logTaken, .busy, .internalDefect,
      .noRandomness, .noDigests, .noSealing, .keyMissing, .keyNotPrivate, .keyUnreadable, .keyWrong,
      .standardMissing, .calendarMissing, .numbersExhausted, .clockPutBack, .clockDoubtful,
      .themeUnusable:
      false
    }
  }
}
