import HallCore
import HallStore
import Workstation

/// Does what the program asks of the hall's file, and says what came of it.
struct EffectHands {
  let store: HallStore
  let window: String
  let actor: Actor
  let now: Instant

  /// How many lines are read at a time: more than the tallest terminals show.
  private let pageRows = 60

  /// - Returns: the answer; nil for effects nobody waits for.
  func perform(_ effect: Effect) throws(Fault) -> Action? {
    switch effect {
    case .lookUp(let ticket, let text, let last):
      let page = try store.lookUp(text, today: now.day, after: last, limit: pageRows)
      return .lookedUp(ticket, .success(page))
    case .countFound(let ticket, let text):
      return .foundCounted(ticket, .success(try store.countFound(text, today: now.day)))
    case .readDesk(let ticket):
      return .deskRead(ticket, .success(try store.deskSummary(window: window, now: now)))
    case .readCase(let ticket, let number):
      return .caseRead(ticket, .success(try store.caseFile(number, on: now.day)))
    case .act(let ticket, let act): return .acted(ticket, .success(try store.perform(act)))
    case .openCase(let ticket, let act): return .acted(ticket, .success(try store.open(act)))
    case .findItems(let ticket, let text):
      return .itemsFound(ticket, .success(try store.findItems(text, on: now.day, limit: pageRows)))
    case .readStandard(let ticket, let code):
      return .standardRead(
        ticket, .success(try store.currentStandard(handlingCode: code, on: now.day)))
    case .readDraft(let ticket):
      return .draftRead(ticket, .success(try store.loadDraft(window: window)))
    case .saveDraft(let draft): try store.saveDraft(draft, window: window)
    case .clearDraft: try store.clearDraft(window: window)
    case .recordReveal(let ticket, let number, let at):
      try store.recordReveal(number, actor: actor, at: at)
      return .revealed(ticket, nil)
    case .confirmClock(let at): try store.confirmClock(at: at, actor: actor)
    case .applySettings(let settings): try store.keep(settings, window: window)
    case .discardTypeAhead, .repaint, .rest, .suspend, .goOn, .quit: break
    }
    return nil
  }
}

extension Effect {
  /// The answer when the hall's file could not do it.
  func answer(failing fault: Fault) -> Action {
    switch self {
    case .lookUp(let ticket, _, _): .lookedUp(ticket, .failure(fault))
    case .countFound(let ticket, _): .foundCounted(ticket, .failure(fault))
    case .readDesk(let ticket): .deskRead(ticket, .failure(fault))
    case .readCase(let ticket, _): .caseRead(ticket, .failure(fault))
    case .act(let ticket, _), .openCase(let ticket, _): .acted(ticket, .failure(fault))
    case .findItems(let ticket, _): .itemsFound(ticket, .failure(fault))
    case .readStandard(let ticket, _): .standardRead(ticket, .failure(fault))
    case .readDraft(let ticket): .draftRead(ticket, .failure(fault))
    case .recordReveal(let ticket, _, _): .revealed(ticket, fault)
    case .saveDraft, .clearDraft, .confirmClock, .applySettings, .discardTypeAhead, .repaint, .rest,
      .suspend, .goOn, .quit:
      .failed(fault)
    }
  }
}
