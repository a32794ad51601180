import HallCore
import TerminalHost
import TerminalUI
import TestKit
import TextFormats
import Workstation

@testable import HallStore
@testable import yichuang

extension FuzzTarget {
  /// Whatever is typed into the one field, the hall answers with cases that are really so.
  static let lookup = FuzzTarget(
    name: "lookup",
    covers: [
      "HallStore/Lookup/LookUp.swift", "HallStore/Lookup/LookupQueries.swift",
      "HallStore/Standards/ItemSearch.swift",
    ],
    lengthMax: 120,
    seeds: { try Seeds.namesAndNumbers() + Seeds.texts("lx", "食品", "1234", "411", "ax", "公司") },
    check: { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      try RehearsedHall.withStore { store in
        let page = try store.lookUp(text, today: Sample.day, limit: 5)
        let total = try store.countFound(text, today: Sample.day).count
        let isWhole = page.hits.count == total
        try hold(page.hasMore ? total > 5 : isWhole, "\(page.hits.count) of \(total)")
        guard let last = page.hits.last?.number else { return }
        let second = try store.lookUp(text, today: Sample.day, after: last, limit: 5)
        let seen = Set(page.hits.map(\.number))
        try hold(
          second.hits.allSatisfy { !seen.contains($0.number) }, "a case is on two pages of \(text)")
        try holdEqual(second.hits.isEmpty, !page.hasMore, "more of \(text)")
        _ = try store.findItems(text, on: Sample.day, limit: 5)
      }
    })

  /// What a window keeps of its settings is read back as it was, or refused whole.
  static let settings = FuzzTarget(
    name: "settings",
    covers: ["Workstation/Program/SettingsJSON.swift", "yichuang/Desk/KeptSettings.swift"],
    mutation: .json,
    seeds: {
      Seeds.texts(
        #"{"language":"zh","lines":"unicode","mouse":false,"selection":"bar","theme":"dark"}"#)
    },
    check: { bytes in
      let settings = try parsed(bytes) { bytes in
        try Settings(try parseJSON(bytes, file: inputName), file: inputName)
      }
      guard let settings else { return }
      let text = settings.json.text
      let again = try Settings(try parseJSON(text, file: inputName), file: inputName)
      try hold(again == settings, "settings, written and read")
    })

  /// Whatever is typed at a window, in whatever size, the screen stays whole.
  static let window = FuzzTarget(
    name: "window", covers: ["Workstation/NewCase/NewCaseParties.swift"], lengthMax: 256,
    seeds: {
      Seeds.texts(
        "\u{0}ax\r\u{1B}9\u{1B}9\u{1B}", "\u{0}安心\r\t\t\u{1B}8\u{E}\r理由\r", "\u{0}\u{B}\r",
        "\u{0}\u{1B}3食品\r\r李建国\t410922199202299990\t13800001234\u{1B}9",
        "\u{1}lig\u{1B}[B\r \u{1B}2\u{1B}5\u{1B}0\r")
    },
    check: { bytes in
      var input = FuzzInput(bytes)
      let sizes = [(80, 24), (120, 40), (160, 50), (40, 10), (1, 1), (100, 24)]
      let (columns, rows) = sizes[input.number(in: 0...sizes.count - 1)]
      let size = Size(columns: columns, rows: rows)
      let typed = input.bytes()
      try RehearsedHall.withStore { store in
        var window = try RehearsedWindow(store, size: size)
        var decoder = KeyDecoder()
        for byte in typed {
          decoder.feed(Int32(byte))
          for case .key(let key) in decoder.take() { try window.press(key) }
        }
      }
    })
}

/// A window on the rehearsed hall. Acts are decided by the rules and answered, but never written, so
/// that the same keys lead to the same screen every time.
private struct RehearsedWindow {
  private var state: State
  private let hands: EffectHands
  private let store: HallStore

  init(_ store: HallStore, size: Size) throws {
    self.store = store
    hands = EffectHands(store: store, window: "5", actor: Sample.clerk, now: Sample.now)
    let session = Session(
      hallName: "演练大厅", window: "5", clerkName: "王敏", clerkNumber: "W1005", isTraining: true,
      themeNames: ["dark", "plain"])
    state = State(session: session, size: size, now: Sample.now, requestPrefix: "fuzzing0")
    try perform(start(&state))
  }

  mutating func press(_ key: Key) throws {
    if state.exitCode != nil { return }
    try perform(update(&state, .key(key, at: Sample.now)))
    let surface = view(state, state.size)
    try holdEqual(surface.size, state.size, "the size of the screen")
    try checkSurface(surface)
    if let cursor = surface.cursor {
      try hold(surface.bounds.contains(cursor), "the cursor stands at \(cursor)")
    }
  }

  private mutating func perform(_ effects: [Effect]) throws {
    var waiting = effects
    var count = 0
    while !waiting.isEmpty {
      count += 1
      try hold(count < 50, "one key asks for more and more: \(waiting)")
      let effect = waiting.removeFirst()
      guard let answer = try answer(effect) else { continue }
      waiting += update(&state, answer)
    }
  }

  private func answer(_ effect: Effect) throws -> Action? {
    switch effect {
    case .act(let ticket, let act): return .acted(ticket, .success(try result(of: act)))
    case .recordReveal(let ticket, _, _): return .revealed(ticket, nil)
    case .saveDraft, .clearDraft, .applySettings: return nil
    default: break
    }
    do throws(Fault) {
      return try hands.perform(effect)
    } catch .readOnly {
      return effect.answer(failing: .readOnly)
    }
  }

  private func result(of act: Act) throws -> ActResult {
    guard let file = try store.caseFile(act.number, on: Sample.day) else {
      throw Broken("an act on a case that is not there")
    }
    let now = Circumstances(
      standard: file.standard, calendar: file.calendar, at: act.at, actor: act.actor)
    var aCase = file.aCase
    do throws(Refusal) {
      let events = try aCase.decide(act.command, under: now)
      let entries = file.entries + aCase.record(events, request: act.request, under: now)
      return .done(
        CaseFile(
          entries: entries, aCase: aCase, standard: file.standard, calendar: file.calendar,
          on: Sample.day))
    } catch {
      return .refused(error, file)
    }
  }
}
