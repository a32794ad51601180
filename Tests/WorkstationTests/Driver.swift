import HallCore
import TerminalUI
import TestKit
import Testing
import Words

@testable import Workstation

/// A window in a test: actions go in, effects are collected, and the test answers them by hand.
struct Driver {
  var state: State
  /// Everything asked for so far, oldest first.
  var effects: [Effect] = []
  /// How many keys were pressed.
  private(set) var keyCount = 0
  /// Whether looks at personal data are recorded at once; else the test answers them by hand.
  var recordsLooks = true

  init(
    size: Size = Size(columns: 80, rows: 24), settings: Settings = Settings(selection: .mark),
    isTraining: Bool = false, role: StaffRole = .clerk, requestPrefix: String = "test"
  ) {
    let session = Session(
      hallName: "濮阳市政务服务中心", window: "5", clerkName: "王敏", clerkNumber: "1005", role: role,
      isTraining: isTraining, themeNames: ["dark", "light"], settings: settings)
    state = State(session: session, size: size, now: noon, requestPrefix: requestPrefix)
  }

  /// Lets something happen, and returns what is asked for because of it. The screen is painted at
  /// once, and the program told where it asked for that.
  @discardableResult
  mutating func send(_ action: Action) -> [Effect] {
    let new = update(&state, action)
    effects += new
    if new.contains(.discardTypeAhead) { effects += update(&state, .shown) }
    for case .recordReveal(let ticket, _, _) in new where recordsLooks {
      send(.revealed(ticket, nil))
    }
    return new
  }

  /// Presses a key, a second after the one before and a second before the next: pauses are over by
  /// then.
  @discardableResult
  mutating func press(_ key: Key) -> [Effect] {
    keyCount += 1
    _ = endPauses()
    let new = send(.key(key, at: noon.adding(seconds: keyCount)))
    return new + endPauses()
  }

  private mutating func endPauses() -> [Effect] {
    var new: [Effect] = []
    while state.pause != nil { new += send(.pauseOver) }
    return new
  }

  /// Presses a key at these moments, in milliseconds; pauses end when they are over.
  mutating func strike(_ key: Key, at moments: [Int]) {
    strike(moments.map { ($0, key) })
  }

  /// Presses keys at these moments, in milliseconds, the earliest first.
  mutating func strike(_ keys: [(at: Int, key: Key)]) {
    var pause: KeyPause?
    var end = 0
    func note(_ state: State, at moment: Int) {
      guard state.pause != pause else { return }
      pause = state.pause
      end = moment + (pause?.milliseconds ?? 0)
    }
    for (moment, key) in keys {
      while pause != nil, end <= moment {
        send(.pauseOver)
        note(state, at: end)
      }
      send(.key(key, at: noon.adding(seconds: moment / 1000)))
      note(state, at: moment)
    }
    _ = endPauses()
  }

  /// Goes to a field of the open dialog, key by key.
  mutating func go(to field: FieldName) throws {
    let stops = try #require(state.caseFile?.dialog?.stops)
    for _ in stops where state.caseFile?.dialog?.focus != .field(field) { press(.tab) }
    #expect(state.caseFile?.dialog?.focus == .field(field))
  }

  /// Opens the dialog of one of the rarer acts.
  mutating func choose(_ act: RarerAct) throws {
    press(.function(8))
    let acts = try #require(state.caseFile?.rarerActs)
    let index = try #require(acts.firstIndex(of: act), "\(act) is not offered")
    for _ in 0..<index { press(.down) }
    press(.enter)
  }

  /// Types a text.
  mutating func type(_ text: String) {
    for scalar in text.unicodeScalars { press(.character(scalar)) }
  }

  /// The latest ticket of a kind of question that is still to be answered.
  func ticket(where matches: (Effect) -> Ticket?) throws -> Ticket {
    try #require(effects.reversed().lazy.compactMap(matches).first)
  }

  /// Answers the latest look-up.
  mutating func answerLookup(_ result: Result<LookupPage, Fault>) throws {
    let ticket = try ticket {
      if case .lookUp(let ticket, _, _) = $0 { ticket } else { nil }
    }
    send(.lookedUp(ticket, result))
  }

  /// Answers the latest count of what was found.
  mutating func answerCount(_ total: LookupTotal) throws {
    let ticket = try ticket { if case .countFound(let ticket, _) = $0 { ticket } else { nil } }
    send(.foundCounted(ticket, .success(total)))
  }

  mutating func answerDesk(_ result: Result<DeskSummary, Fault>) throws {
    let ticket = try ticket { if case .readDesk(let ticket) = $0 { ticket } else { nil } }
    send(.deskRead(ticket, result))
  }

  mutating func answerCase(_ result: Result<CaseFile?, Fault>) throws {
    let ticket = try ticket { if case .readCase(let ticket, _) = $0 { ticket } else { nil } }
    send(.caseRead(ticket, result))
  }

  /// Answers the latest act.
  mutating func answerAct(_ result: Result<ActResult, Fault>) throws {
    let ticket = try ticket { if case .act(let ticket, _) = $0 { ticket } else { nil } }
    send(.acted(ticket, result))
  }

  /// Answers the latest look at personal data.
  mutating func answerReveal(_ fault: Fault?) throws {
    let ticket = try ticket {
      if case .recordReveal(let ticket, _, _) = $0 { ticket } else { nil }
    }
    send(.revealed(ticket, fault))
  }

  /// Whose personal data was shown in clear so far.
  var looks: [CaseNumber] {
    effects.compactMap { if case .recordReveal(_, let number, _) = $0 { number } else { nil } }
  }

  /// The acts asked for so far.
  var acts: [Act] {
    effects.compactMap { if case .act(_, let act) = $0 { act } else { nil } }
  }

  /// The screen.
  var screen: Surface { view(state, state.size) }

  func snapshot(_ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    expectSnapshot(screen, named: name, sourceLocation: sourceLocation)
  }
}

/// The sizes every screen is looked at in.
let standardSize = Size(columns: 80, rows: 24)
let wideSize = Size(columns: 120, rows: 40)

/// The time of all tests: Monday 23 November 2026, 10:42.
let noon = Instant(day: today, hour: 10, minute: 42)
let today = day("2026-11-23")

func day(_ text: String) -> Day {
  guard let day = Day(text) else { preconditionFailure("no such day: \(text)") }
  return day
}

extension Driver {
  /// What the host does before the first key.
  mutating func start() {
    effects += Workstation.start(&state)
  }
}
