internal import HallCore
internal import TerminalUI
internal import Words

/// What is asked before an act: what it will do, what it needs to know, yes or no.
struct CaseDialog: Hashable, Sendable {
  let kind: Kind
  /// The version the clerk has seen; an act on an older one is refused.
  var version: Int
  /// What has to be filled in.
  var fields: [DialogField]
  /// Where keys go.
  var focus: Focus
  /// The selected line of the list of rarer acts.
  var line = 0
  /// Why it cannot be done as filled in.
  var problem: Phrase?
  /// How many lines of the text were scrolled away above.
  var scrolled = 0

  /// What is asked.
  enum Kind: Hashable, Sendable {
    case forward(ForwardStep)
    case postpone(MaterialCode)
    case promise(MaterialCode)
    case notify
    case demand(MaterialCode)
    /// The correction as entered, without its reason.
    case amend(Amendment)
    /// Which of the rarer acts.
    case more
    case rarer(RarerAct, MaterialCode?)
  }

  /// Where keys go.
  enum Focus: Hashable, Sendable {
    case field(FieldName)
    case no, yes
  }

  /// The fields that apply to what was chosen in the others.
  var visibleFields: [DialogField] {
    fields.filter { field in
      guard let condition = field.condition else { return true }
      return choice(condition.field) == condition.choice
    }
  }

  /// What Tab goes through.
  var stops: [Focus] { visibleFields.map { .field($0.name) } + [.no, .yes] }

  /// The text of a field; empty where it is not there or does not apply.
  func text(_ name: FieldName) -> String {
    guard case .text(let field) = visibleFields.first(where: { $0.name == name })?.content else {
      return ""
    }
    return field.text
  }

  /// The choice of a field; 0 where it is not there.
  func choice(_ name: FieldName) -> Int {
    guard case .choice(let selected, _) = fields.first(where: { $0.name == name })?.content else {
      return 0
    }
    return selected
  }

  /// Begins at the first field that is empty; where nothing has to be filled in, at No.
  mutating func focusFirstEmpty() {
    let empty = visibleFields.first { field in
      if case .text(let text) = field.content { text.isEmpty } else { false }
    }
    focus = empty.map { .field($0.name) } ?? .no
  }
}

/// One thing to be filled in.
struct DialogField: Hashable, Sendable {
  let name: FieldName
  var content: Content
  /// Applies only where another field has this choice.
  var condition: Condition?

  enum Content: Hashable, Sendable {
    case text(TextField)
    case choice(Int, count: Int)
  }

  struct Condition: Hashable, Sendable {
    let field: FieldName
    let choice: Int
  }

  /// A text for the journal, as long as the journal allows.
  static func text(
    _ name: FieldName, _ text: String = "", as kind: JournalText, when condition: Condition? = nil
  ) -> DialogField {
    self.text(name, text, lengthMax: kind.lengthMax, when: condition)
  }

  static func text(
    _ name: FieldName, _ text: String = "", lengthMax: Int, when condition: Condition? = nil
  ) -> DialogField {
    DialogField(
      name: name, content: .text(TextField(text, lengthMax: lengthMax)), condition: condition)
  }

  /// A long text that is usually kept: its beginning is shown.
  static func prefilled(
    _ name: FieldName, _ text: String, as kind: JournalText, when condition: Condition? = nil
  ) -> DialogField {
    var field = TextField(text, lengthMax: kind.lengthMax)
    _ = field.handle(.home)
    return DialogField(name: name, content: .text(field), condition: condition)
  }

  static func choice(_ name: FieldName, count: Int, selected: Int = 0) -> DialogField {
    DialogField(name: name, content: .choice(selected, count: count))
  }
}
