/// What a piece of the screen means. Views name meanings; themes give them a look.
///
/// The list stays short: a new token is worth having only where a person must tell two meanings
/// apart that share a screen.
public enum Token: UInt8, CaseIterable, Sendable {
  /// Ordinary reading text and empty ground.
  case text
  /// What the eye should land on first: a number, a name, a verdict.
  case strong
  /// What may be overlooked: origins, times, explanations.
  case quiet
  /// In order: shared, checked, in time.
  case good
  /// Somebody should act: missing, due today.
  case attention
  /// Wrong or too late. A healthy screen shows none.
  case alarm
  /// Later than the law allows, which is worse than a broken promise.
  case breach
  /// Not known, which is neither yes nor no.
  case unknown
  /// A field that can be filled in.
  case field
  /// The field being filled in, or the button that Enter presses.
  case focus
  /// The mark before the selected line, and whatever else says "you are here".
  case pointer
  /// Lines that part the screen; no words.
  case rule
  /// The words in a rule.
  case ruleTitle
  /// The first line: where and who.
  case header
  /// What keys do.
  case hint
  /// The keys themselves.
  case hintKey
  /// A fault notice that waits to be acknowledged.
  case notice
  /// The banner that says that nothing here is real.
  case training
  /// The ground of a dialog.
  case dialog
  /// A dialog's title.
  case dialogTitle
  /// Bars and curves.
  case chart

  /// The name in theme files and snapshots. A theme without `status.good` is asked for `status`.
  public var name: String {
    switch self {
    case .text: "text"
    case .strong: "text.strong"
    case .quiet: "text.quiet"
    case .good: "status.good"
    case .attention: "status.attention"
    case .alarm: "status.alarm"
    case .breach: "status.breach"
    case .unknown: "status.unknown"
    case .field: "field"
    case .focus: "field.focus"
    case .pointer: "text.pointer"
    case .rule: "rule"
    case .ruleTitle: "rule.title"
    case .header: "header"
    case .hint: "hint"
    case .hintKey: "hint.key"
    case .notice: "notice"
    case .training: "training"
    case .dialog: "dialog"
    case .dialogTitle: "dialog.title"
    case .chart: "text.chart"
    }
  }

  /// Whether it brings a ground of its own and so looks the same in every condition: a field stays a
  /// field in a dialog and in a selected line.
  public var hasOwnGround: Bool {
    switch self {
    case .breach, .field, .focus, .notice, .training: true
    case .text, .strong, .quiet, .good, .attention, .alarm, .unknown, .pointer, .rule, .ruleTitle,
      .header, .hint, .hintKey, .dialog, .dialogTitle, .chart:
      false
    }
  }
}

/// The condition of the thing a token is written on.
public enum StyleState: UInt8, CaseIterable, Sendable {
  /// Nothing special.
  case normal
  /// The line or button the next key acts on.
  case selected
  /// Shown, but not to be had now; the reason is shown on asking.
  case disabled
  /// On the raised ground of the header and of dialogs, where a status would otherwise stand on a
  /// patch of the page's ground.
  case raised

  /// The name in theme files and snapshots.
  public var name: String {
    switch self {
    case .normal: "normal"
    case .selected: "selected"
    case .disabled: "disabled"
    case .raised: "raised"
    }
  }
}

/// What a cell means and in what condition; the only thing a view says about looks.
public struct Style: Hashable, Sendable {
  /// The meaning.
  public var token: Token
  /// The condition.
  public var state: StyleState

  /// A meaning in a condition.
  public init(_ token: Token, _ state: StyleState = .normal) {
    self.token = token
    self.state = state
  }

  /// The same meaning in another condition.
  public func with(_ state: StyleState) -> Style { Style(token, state) }

  /// How many styles there are.
  public static let count = Token.allCases.count * StyleState.allCases.count

  /// A number from 0 to ``count`` - 1, different for every style.
  public var index: Int {
    Int(token.rawValue) * StyleState.allCases.count + Int(state.rawValue)
  }

  /// Every style, in the order of ``index``.
  public static let all: [Style] = Token.allCases.flatMap { token in
    StyleState.allCases.map { Style(token, $0) }
  }

  /// The name in snapshots: `status.good`, `hint(disabled)`.
  public var name: String { state == .normal ? token.name : "\(token.name)(\(state.name))" }

  /// Tells two styles apart with one comparison: the differ does this for every cell of a frame.
  public static func == (left: Style, right: Style) -> Bool {
    left.token.rawValue == right.token.rawValue && left.state.rawValue == right.state.rawValue
  }
}

/// Every token in its normal condition, so that views read `style: .good`.
extension Style {
  /// See ``Token/text``.
  public static var text: Style { Style(.text) }
  /// See ``Token/strong``.
  public static var strong: Style { Style(.strong) }
  /// See ``Token/quiet``.
  public static var quiet: Style { Style(.quiet) }
  /// See ``Token/good``.
  public static var good: Style { Style(.good) }
  /// See ``Token/attention``.
  public static var attention: Style { Style(.attention) }
  /// See ``Token/alarm``.
  public static var alarm: Style { Style(.alarm) }
  /// See ``Token/breach``.
  public static var breach: Style { Style(.breach) }
  /// See ``Token/unknown``.
  public static var unknown: Style { Style(.unknown) }
  /// See ``Token/field``.
  public static var field: Style { Style(.field) }
  /// See ``Token/focus``.
  public static var focus: Style { Style(.focus) }
  /// See ``Token/pointer``.
  public static var pointer: Style { Style(.pointer) }
  /// See ``Token/rule``.
  public static var rule: Style { Style(.rule) }
  /// See ``Token/ruleTitle``.
  public static var ruleTitle: Style { Style(.ruleTitle) }
  /// See ``Token/header``.
  public static var header: Style { Style(.header) }
  /// See ``Token/hint``.
  public static var hint: Style { Style(.hint) }
  /// See ``Token/hintKey``.
  public static var hintKey: Style { Style(.hintKey) }
  /// See ``Token/notice``.
  public static var notice: Style { Style(.notice) }
  /// See ``Token/training``.
  public static var training: Style { Style(.training) }
  /// See ``Token/dialog``.
  public static var dialog: Style { Style(.dialog) }
  /// See ``Token/dialogTitle``.
  public static var dialogTitle: Style { Style(.dialogTitle) }
  /// See ``Token/chart``.
  public static var chart: Style { Style(.chart) }
}
