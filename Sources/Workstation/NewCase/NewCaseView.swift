internal import HallCore
internal import TerminalUI
internal import Words

/// Rows of the screen above its list or form: a blank one, the rule, the field, a blank one.
private let rowsAboveList = 4

extension State {
  /// The rows the screen has for its list of items.
  var newCaseListRows: Int { max(1, size.rows - 3 - rowsAboveList) }
}

/// The screen for a new case: the item search, or the form.
func drawNewCase(_ state: State, in surface: inout Surface, _ rect: Rect) {
  guard let newCase = state.newCase else { return }
  let language = state.language
  if let form = newCase.form {
    let item = form.standard.item
    drawForm(
      form, title: language == .chinese ? item.name : item.english, state, in: &surface, rect)
  } else {
    drawItems(newCase, state, in: &surface, rect)
  }
}

// MARK: - The item

private func drawItems(
  _ newCase: NewCaseState, _ state: State, in surface: inout Surface, _ rect: Rect
) {
  let language = state.language
  let first = rect.origin.row
  surface.rule(
    row: first + 1, title: NewCaseWords.itemTitle(language),
    sum: NewCaseWords.itemKinds(language))
  let below = rect.splitTop(rowsAboveList).rest
  let table = Table([.flexible(minimum: 30, share: 3), .flexible(minimum: 14, share: 2), .fixed(8)])
  for (line, index) in newCase.list.shown(rows: below.size.rows).enumerated() {
    let item = newCase.items[index]
    let row = Rect(
      column: 1, row: below.origin.row + line, columns: rect.size.columns - 2, rows: 1)
    let name = language == .chinese ? item.name : item.english
    table.draw(
      [
        StyledText(name), StyledText(item.departmentName, .quiet),
        StyledText(item.handling.name(language), .quiet),
      ], in: &surface, row.inset(columns: 2))
    if newCase.list.index == index {
      surface.select(row, as: state.session.settings.selection)
    }
  }
  if newCase.items.isEmpty, newCase.finding == nil {
    surface.put(
      NewCaseWords.noItem(language), at: Point(column: 3, row: below.origin.row),
      style: .attention)
  }
  let field = Rect(column: 2, row: first + 2, columns: rect.size.columns - 4, rows: 1)
  newCase.itemField.draw(
    in: &surface, field, isFocused: true, placeholder: NewCaseWords.itemPlaceholder(language))
}

// MARK: - The form

/// A case's form: rows, what is wrong with the present one, and the materials the answers make
/// necessary.
func drawForm(
  _ form: NewCaseForm, title: String, _ state: State, in surface: inout Surface, _ rect: Rect
) {
  let language = state.language
  let first = rect.origin.row
  surface.rule(
    row: first + 1, title: title,
    sum: "v\(form.standard.version) · \(form.standard.handling.name(language))")
  let isWide = rect.size.columns >= 120
  let formWidth = isWide ? rect.size.columns / 2 : rect.size.columns
  let (body, rest) = rect.splitTop(3).rest.splitLeft(formWidth)
  let rows = form.rows
  let below = drawRows(form, rows, state, in: &surface, body)
  // What the answers make necessary stands beside the form, or below it where there is room.
  let side =
    isWide
    ? rest.inset(columns: 1)
    : Rect(
      column: 0, row: below + 1, columns: rect.size.columns,
      rows: rect.rows.upperBound - below - 2)
  if side.size.rows >= 3 { drawMaterials(form, language, in: &surface, side) }
  drawProblem(form, rows, state, in: &surface, row: rect.rows.upperBound - 1)
}

/// What is wrong with the row being filled in, or what it asks, whole: beside the field there is room
/// for the beginning only.
private func drawProblem(
  _ form: NewCaseForm, _ rows: [FormRow], _ state: State, in surface: inout Surface, row: Int
) {
  let current = rows[min(form.row, rows.count - 1)]
  let place = Rect(column: 0, row: row, columns: surface.size.columns, rows: 1)
  let label = form.label(of: current, state.language)
  if !form.isEmpty(current), let problem = form.problem(of: current, today: state.now.day) {
    surface.fill(place, style: .text)
    surface.put(.missing, at: Point(column: 1, row: row), style: .attention)
    surface.put(
      problem(state.language), at: Point(column: 3, row: row), style: .attention,
      width: surface.size.columns - 4)
  } else if columns(of: label) >= form.labelColumns(state.language) {
    surface.fill(place, style: .text)
    surface.put(
      label, at: Point(column: 3, row: row), style: .strong, width: surface.size.columns - 4)
  }
}

/// - Returns: the first row below the form.
private func drawRows(
  _ form: NewCaseForm, _ rows: [FormRow], _ state: State, in surface: inout Surface, _ rect: Rect
) -> Int {
  let current = min(form.row, rows.count - 1)
  let labelColumns = form.labelColumns(state.language)
  let room = rect.size.columns - labelColumns - 4
  let heights = rows.map { form.height(of: $0, state, room: room) }
  // What is wrong is said whole, as long as every row of the form has room.
  let isWhole = heights.reduce(0, +) <= rect.size.rows
  let shown = window(rows.count, rows: rect.size.rows, around: current)
  var line = rect.origin.row
  for index in shown {
    let height = isWhole ? heights[index] : 1
    let place = Rect(
      column: rect.origin.column, row: line, columns: rect.size.columns, rows: height)
    drawRow(
      rows[index], form, state, isCurrent: index == current, in: &surface, place,
      labelColumns: labelColumns)
    line += height
  }
  return line
}

/// Columns of a text field; a longer text moves in it.
private let fieldColumns = 30
/// From so many columns on what is wrong is wrapped beside what was entered, and else stands below it.
private let problemColumns = 16

extension NewCaseForm {
  /// The columns of the labels: as many as the longest takes, within reason.
  fileprivate func labelColumns(_ language: Language) -> Int {
    let widest = rows.map { columns(of: label(of: $0, language)) }.max() ?? 0
    return max(20, min(widest + 1, 30))
  }

  /// How many rows of the screen a row takes with what is wrong in it.
  fileprivate func height(of row: FormRow, _ state: State, room: Int) -> Int {
    guard let problem = problem(of: row, today: state.now.day)?(state.language) else { return 1 }
    let beside = columnsBefore(problem, in: row, state.language, room: room)
    return beside.map { problem.wrapped(to: room - $0).count } ?? 1
      + problem.wrapped(to: room).count
  }

  /// How far from where the answer begins what is wrong with it is said; nil where that has no room in the
  /// same row.
  fileprivate func columnsBefore(
    _ problem: String, in row: FormRow, _ language: Language, room: Int
  ) -> Int? {
    let taken =
      switch row {
      case .text: fieldColumns + 1
      case .kind, .document, .agent, .agentDocument, .situation: choiceColumns(of: row, language)
      }
    let left = room - taken
    return left >= problemColumns || left >= columns(of: problem) ? taken : nil
  }

  /// The columns of all choices of a row side by side, and of a gap behind them.
  fileprivate func choiceColumns(of row: FormRow, _ language: Language) -> Int {
    choices(of: row, language).names.reduce(1) { $0 + columns(of: $1) + 3 }
  }

  /// Whether nothing was entered in a row.
  fileprivate func isEmpty(_ row: FormRow) -> Bool {
    switch row {
    case .text(let field): self[field].isEmpty
    case .situation(let code): situations[code] == nil
    case .kind, .document, .agent, .agentDocument: false
    }
  }
}

private func drawRow(
  _ row: FormRow, _ form: NewCaseForm, _ state: State, isCurrent: Bool, in surface: inout Surface,
  _ rect: Rect, labelColumns: Int
) {
  let language = state.language
  let place = rect.origin
  let problem = form.problem(of: row, today: state.now.day)
  let label = form.label(of: row, language)
  if isCurrent {
    surface.put(.pointer, at: Point(column: place.column + 1, row: place.row), style: .pointer)
  }
  surface.put(
    label, at: Point(column: place.column + 3, row: place.row),
    style: isCurrent ? .strong : .quiet, width: labelColumns - 1)
  let value = place.column + 3 + labelColumns
  let room = rect.columns.upperBound - value - 1
  switch row {
  case .text(let field):
    form[field].draw(
      in: &surface,
      Rect(column: value, row: place.row, columns: min(room, fieldColumns), rows: 1),
      isFocused: isCurrent && state.overlay == nil && state.caseFile?.dialog == nil)
  case .kind, .document, .agent, .agentDocument, .situation:
    drawChoice(
      form, row, language, isCurrent, in: &surface, Point(column: value, row: place.row), room)
  }
  guard let problem = problem?(language) else { return }
  if let taken = form.columnsBefore(problem, in: row, language, room: room) {
    let beside = Rect(
      column: value + taken, row: place.row, columns: room - taken, rows: rect.size.rows)
    surface.putWrapped(problem, in: beside, style: .attention)
  } else {
    surface.put(.missing, at: Point(column: place.column + 2, row: place.row), style: .attention)
    let below = Rect(
      column: value, row: place.row + 1, columns: room, rows: rect.size.rows - 1)
    surface.putWrapped(problem, in: below, style: .attention)
  }
}

/// All answers in a line, the chosen one marked; only the chosen one where they do not fit.
private func drawChoice(
  _ form: NewCaseForm, _ row: FormRow, _ language: Language, _ isCurrent: Bool,
  in surface: inout Surface, _ place: Point, _ room: Int
) {
  let (choices, chosen) = form.choices(of: row, language)
  let isTooWide = form.choiceColumns(of: row, language) - 1 > room
  var column = place.column
  if isCurrent { surface.cursor = place }
  if isTooWide {
    let text = chosen.map { choices[$0] } ?? NewCaseWords.unanswered(language)
    let count = choices.count
    let position = chosen.map { " \($0 + 1)/\(count)" } ?? NewCaseWords.ofChoices(count)(language)
    column += surface.put(
      text, at: place, style: chosen == nil ? .attention : .strong, width: room - 8)
    surface.put(position, at: Point(column: column, row: place.row), style: .quiet)
    return
  }
  for (index, choice) in choices.enumerated() {
    let isChosen = index == chosen
    let point = Point(column: column, row: place.row)
    if isChosen {
      surface.put(.good, at: point, style: .good)
    }
    column += 2
    column += surface.put(
      choice, at: Point(column: column, row: place.row), style: isChosen ? .strong : .quiet)
    column += 1
  }
}

/// The materials in a column, each with where it comes from; in two where they would not all have
/// room, and what still has none is counted.
private func drawMaterials(
  _ form: NewCaseForm, _ language: Language, in surface: inout Surface, _ rect: Rect
) {
  let materials = form.materials
  let shared = materials.count { !$0.sharing.isEmpty }
  surface.rule(
    row: rect.origin.row, title: NewCaseWords.materialsNeeded(language),
    sum: NewCaseWords.materials(materials.count, shared: shared)(language), columns: rect.columns)
  let rows = rect.size.rows - 1
  let isNarrow = materials.count > rows
  let places = rows * (isNarrow ? 2 : 1)
  let hidden = materials.count > places ? materials.count - places + 1 : 0
  for (index, material) in materials.prefix(materials.count - hidden).enumerated() {
    let place = Rect(
      column: rect.origin.column + (index >= rows ? rect.size.columns / 2 : 0),
      row: rect.origin.row + 1 + index % rows,
      columns: isNarrow ? rect.size.columns / 2 : rect.size.columns, rows: 1)
    draw(material, hasNote: !isNarrow, language, in: &surface, place)
  }
  if hidden > 0 {
    surface.putRight(
      NewCaseWords.moreMaterials(hidden)(language), endingAt: rect.columns.upperBound - 1,
      row: rect.rows.upperBound - 1, style: .quiet)
  }
}

private func draw(
  _ material: MaterialRule, hasNote: Bool, _ language: Language, in surface: inout Surface,
  _ place: Rect
) {
  let row = place.origin.row
  let isShared = !material.sharing.isEmpty
  if isShared {
    surface.put(.good, at: Point(column: place.origin.column + 1, row: row), style: .good)
  }
  let name = language == .chinese ? material.name : material.english
  let room = place.size.columns - (hasNote ? 24 : 4)
  surface.put(
    name.truncatedInside(to: room), at: Point(column: place.origin.column + 3, row: row),
    style: .text, width: room)
  guard hasNote else { return }
  let note = isShared ? NewCaseWords.shared(language) : material.origin.name(language)
  surface.putRight(
    note, endingAt: place.columns.upperBound - 1, row: row, style: isShared ? .good : .quiet)
}

// MARK: - Words of the rows

extension NewCaseForm {
  func label(of row: FormRow, _ language: Language) -> String {
    switch row {
    case .kind: return NewCaseWords.kind(language)
    case .document: return NewCaseWords.document(language)
    case .agent: return NewCaseWords.hasAgent(language)
    case .agentDocument:
      return NewCaseWords.agentTitle(language) + " " + NewCaseWords.document(language)
    case .text(let field): return field.label(language)
    case .situation(let code):
      guard let situation = standard.situation(code) else { return code }
      return language == .chinese ? situation.question : situation.english
    }
  }

  func choices(
    of row: FormRow, _ language: Language
  ) -> (names: [String], chosen: Int?) {
    switch row {
    case .kind:
      return (
        standard.applicants.map { $0.name(language) }, standard.applicants.firstIndex(of: kind)
      )
    case .document:
      return (
        documents.map { $0?.name(language) ?? NewCaseWords.notShown(language) },
        documents.firstIndex(of: document)
      )
    case .agent: return ([NewCaseWords.no(language), NewCaseWords.yes(language)], hasAgent ? 1 : 0)
    case .agentDocument:
      return (
        agentDocuments.map { $0.name(language) }, agentDocuments.firstIndex(of: agentDocument)
      )
    case .situation(let code):
      let choices = standard.situation(code)?.choices ?? []
      return (
        choices.map { language == .chinese ? $0.name : $0.english },
        choices.firstIndex { $0.code == situations[code] }
      )
    case .text: return ([], nil)
    }
  }
}

extension FormField {
  fileprivate func label(_ language: Language) -> String {
    switch self {
    case .name: NewCaseWords.name(language)
    case .number: NewCaseWords.number(language)
    case .note: NewCaseWords.note(language)
    case .creditCode: NewCaseWords.creditCode(language)
    case .representative: NewCaseWords.representative(language)
    case .representativeNumber: NewCaseWords.representativeNumber(language)
    case .phone: NewCaseWords.phone(language)
    case .agentName: NewCaseWords.agentTitle(language) + " " + NewCaseWords.name(language)
    case .agentNumber: NewCaseWords.agentTitle(language) + " " + NewCaseWords.number(language)
    case .agentPhone: NewCaseWords.agentTitle(language) + " " + NewCaseWords.phone(language)
    }
  }
}
