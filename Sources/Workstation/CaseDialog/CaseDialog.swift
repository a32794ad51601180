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
    /// Whether the original counts although a source says something else.
    case overrule(MaterialCode)
    /// Which of the rarer acts.
    case more
    case rarer(RarerAct, MaterialCode?)

    /// Whether doing the one does the other; a case is corrected as it was entered last.
    func isSame(as other: Kind) -> Bool {
      if case .amend = self, case .amend = other { return true }
      return self == other
    }
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
      return choice(condition.field).map(condition.choices.contains) ?? false
    }
  }

  /// What Tab goes through.
  var stops: [Focus] { visibleFields.map { .field($0.name) } + [.no, .yes] }

  /// The field that keys go to; nil where they go to a button.
  var focusedField: DialogField? {
    guard case .field(let name) = focus else { return nil }
    return fields.first { $0.name == name }
  }

  /// The text of a field; empty where it is not there or does not apply.
  func text(_ name: FieldName) -> String {
    guard case .text(let field) = visibleFields.first(where: { $0.name == name })?.content else {
      return ""
    }
    return field.text
  }

  /// The choice of a field; nil where nothing was chosen yet, or it is not there.
  func choice(_ name: FieldName) -> Int? {
    guard case .choice(let selected, _) = fields.first(where: { $0.name == name })?.content else {
      return nil
    }
    return selected
  }

  /// The first choice that nobody has made; a case takes no course by what was set beforehand.
  var openChoice: FieldName? {
    visibleFields.first { if case .choice(nil, _) = $0.content { true } else { false } }?.name
  }

  /// Begins at the first field that is empty; where nothing has to be filled in, at No.
  mutating func focusFirstEmpty() {
    focus = visibleFields.first(where: \.isEmpty).map { .field($0.name) } ?? .no
  }
}

/// One thing to be filled in.
struct DialogField: Hashable, Sendable {
  let name: FieldName
  var content: Content
  /// Applies only where another field has one of these choices.
  var condition: Condition?

  enum Content: Hashable, Sendable {
    case text(TextField)
    /// One of so many; nil where none was chosen yet.
    case choice(Int?, count: Int)
  }

  struct Condition: Hashable, Sendable {
    let field: FieldName
    let choices: [Int]
  }

  var isEmpty: Bool {
    switch content {
    case .text(let field): field.isEmpty
    case .choice(let selected, _): selected == nil
    }
  }

  /// Whether it says the same, wherever the cursor stands.
  func saysTheSame(as other: DialogField) -> Bool {
    switch (content, other.content) {
    case (.text(let mine), .text(let others)): mine.scalars == others.scalars
    case (.choice(let mine, _), .choice(let others, _)): mine == others
    case (.text, .choice), (.choice, .text): false
    }
  }

  /// Whether what was filled in the one can stand in the other.
  func offersTheSame(as other: DialogField) -> Bool {
    switch (content, other.content) {
    case (.text, .text): true
    case (.choice(_, let mine), .choice(_, let others)): mine == others
    case (.text, .choice), (.choice, .text): false
    }
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

  /// A choice, made already only where there is nothing to choose.
  static func choice(_ name: FieldName, count: Int) -> DialogField {
    DialogField(name: name, content: .choice(count == 1 ? 0 : nil, count: count))
  }
}
