internal import HallCore
internal import TerminalUI
internal import Words

/// What a case says, being corrected.
struct AmendmentState: Equatable, Sendable {
  /// The form as it began.
  let before: NewCaseForm
  var form: NewCaseForm
  /// The version of the case the form began with: what somebody else changes meanwhile is not
  /// written over unseen.
  let version: Int

  init(_ aCase: Case, under standard: ServiceStandard) {
    before = NewCaseForm(correcting: aCase.dossier, under: standard)
    form = before
    version = aCase.version
  }

  /// The correction, without its reason.
  func amendment(today: Day) -> Amendment {
    Amendment(
      applicant: form.applicant(today: today), agent: form.agent(today: today),
      situations: form.situations, reason: "")
  }

  /// Every change, each in a line: `姓名：李建国 → 李健国`.
  func changes(_ language: Language) -> [String] {
    let rows = before.rows + form.rows.filter { !before.rows.contains($0) }
    return rows.compactMap { row in
      let old = before.value(of: row, language)
      let new = form.value(of: row, language)
      return isSame(old, new)
        ? nil : AmendmentWords.change(form.label(of: row, language), old, new)(language)
    }
  }

  /// The materials that are needed only now, and those that are needed no longer.
  var materials: (new: [MaterialRule], gone: [MaterialRule]) {
    let needed = form.standard.materials(for: form.dossier)
    let neededBefore = form.standard.materials(for: before.dossier)
    return (
      needed.filter { !neededBefore.contains($0) }, neededBefore.filter { !needed.contains($0) }
    )
  }
}

extension NewCaseForm {
  /// What a row says; empty where the form has no such row.
  fileprivate func value(of row: FormRow, _ language: Language) -> String {
    guard rows.contains(row) else { return "" }
    if case .text(let field) = row { return self[field].text }
    let (names, chosen) = choices(of: row, language)
    return chosen.map { names[$0] } ?? ""
  }
}

/// What can be asked for while a case is corrected.
enum AmendmentCommand: Hashable, CaseIterable, Sendable {
  case confirm, back
}

/// The keys of the form.
/// - Parameter isChoosing: the row with the cursor has choices.
func amendmentBindings(isChoosing: Bool) -> [Bound] {
  [
    Bound(
      .amendment(.confirm), [.function(9)], hint: AmendmentWords.confirm,
      help: AmendmentWords.confirmHelp)
  ] + formMoves(isChoosing: isChoosing) + [
    Bound(.amendment(.back), [.escape], hint: FrameWords.back, help: AmendmentWords.backHelp)
  ]
}

extension State {
  /// Asks for the form. It shows everything in clear, which leaves a trace first.
  mutating func startAmending() -> [Effect] {
    caseFile?.dialog = nil
    return reveal(for: .amending)
  }

  /// Opens the form on what the case says now.
  mutating func beginAmending() {
    guard let caseFile else { return }
    self.caseFile?.amendment = AmendmentState(caseFile.aCase, under: caseFile.standard)
    place = .amendment
    message = .plain(AmendmentWords.revealed)
  }

  mutating func run(_ command: AmendmentCommand) -> [Effect] {
    switch command {
    case .confirm: return confirmAmendment()
    case .back:
      endAmending()
      return []
    }
  }

  mutating func endAmending() {
    caseFile?.amendment = nil
    place = .caseFile
  }

  mutating func typeInAmendment(_ key: Key) -> [Effect] {
    if caseFile?.dialog != nil { return typeInDialog(key) }
    return typeInForm(key)
  }

  /// Asks for the reason once nothing is wrong, and says what will change.
  private mutating func confirmAmendment() -> [Effect] {
    guard var open = caseFile?.amendment else { return [] }
    open.form.showsMissing = true
    let obstacle = open.form.firstObstacle(today: now.day)
    open.form.row = obstacle ?? open.form.row
    caseFile?.amendment = open
    if obstacle != nil {
      message = .refused(NewCaseWords.incomplete)
      return []
    }
    guard !open.changes(language).isEmpty else {
      message = .refused(Refusal.nothingToAmend, under: nil)
      return []
    }
    let effects = ask(.amend(open.amendment(today: now.day)))
    caseFile?.dialog?.version = open.version
    return effects
  }
}

/// The form over the case's place on the screen.
func drawAmendment(_ state: State, in surface: inout Surface, _ rect: Rect) {
  guard let caseFile = state.caseFile, let open = caseFile.amendment else { return }
  let title = AmendmentWords.title(caseFile.aCase.number)(state.language)
  drawForm(open.form, title: title, state, in: &surface, rect)
  if let dialog = caseFile.dialog { drawCaseDialog(dialog, state, in: &surface, rect) }
}
