internal import HallCore
internal import TerminalUI
internal import Words

/// A line of a dialog's text.
struct DialogLine: Hashable, Sendable {
  let text: String
  var style = Style.dialog
}

extension State {
  /// Everything a dialog says before its fields, wrapped: for whom, what, and exactly what will happen.
  func dialogLines(_ dialog: CaseDialog) -> [DialogLine] {
    guard let caseFile else { return [] }
    let file = caseFile.file
    var lines: [DialogLine] = []
    func add(_ text: String, _ style: Style = .dialog) {
      guard !text.isEmpty else { return }
      lines += text.wrapped(to: detailColumns).map { DialogLine(text: $0, style: style) }
    }
    let applicant = file.aCase.dossier.applicant
    let name = shownName(applicant.name, applicant.kind, isRevealed: caseFile.isRevealed)
    let item =
      language == .chinese ? file.standard.item.name : file.standard.item.english
    add(name + " · " + item, Style(.strong, .raised))
    if let rule = subject(of: dialog, file) {
      add(CaseWords.materials(language) + " · " + (language == .chinese ? rule.name : rule.english))
    }
    if dialog.kind == .more { return lines }
    for sentence in contradiction(dialog, file) { add(sentence, Style(.attention, .raised)) }
    add(DialogWords.explanation(dialog.kindWord, file, on: now.day)(language))
    if case .amend = dialog.kind { for line in amendmentLines { add(line) } }
    guard case .act(let command) = dialog.answer(on: file),
      case .success(let foresight) = foresee(command, on: file, under: circumstances(of: file))
    else { return lines }
    lines.append(DialogLine(text: ""))
    let events = foresight.events.map { $0.sentence(language, under: file.standard) }
    add(DialogWords.willRecord(language) + events.joined(separator: CaseWords.listComma(language)))
    for notice in foresight.events.compactMap(\.notice) {
      for (index, defect) in notice.defects.enumerated() {
        add("\(index + 1). \(defect.sentence(language, under: file.standard))")
      }
      let unknown = file.verdict.findings(.unknown).compactMap(\.material)
      add(DialogWords.unknown(unknown.compactMap { file.standard.material($0) })(language))
    }
    // The terms of what was deferred are in the acceptance, material by material.
    for clock in foresight.clocks where clock.kind != .deferral && !file.clocks.contains(clock) {
      add(DialogWords.then(language) + clock.sentence(language))
    }
    // Who gets the result at once needs no paper about the way there (行政许可法第三十四条).
    let isAtOnce = foresight.events.contains { if case .finished = $0 { true } else { false } }
    let papers = foresight.events.compactMap { event -> String? in
      if isAtOnce, event.isOnTheWayToTheResult { return nil }
      return DialogWords.paper(event)?(language)
    }
    if !papers.isEmpty {
      add(DialogWords.papers(language) + papers.joined(separator: CaseWords.listComma(language)))
    }
    return lines
  }

  /// What a correction changes, and which materials that takes with it.
  private var amendmentLines: [String] {
    guard let open = caseFile?.amendment else { return [] }
    let materials = open.materials
    return open.changes(language)
      + (materials.new.isEmpty ? [] : [AmendmentWords.needed(materials.new)(language)])
      + (materials.gone.isEmpty ? [] : [AmendmentWords.notNeeded(materials.gone)(language)])
  }

  /// What the source says against the original: nobody decides between two names without seeing both.
  private func contradiction(_ dialog: CaseDialog, _ file: CaseFile) -> [String] {
    guard case .overrule(let code) = dialog.kind, let rule = file.standard.material(code) else {
      return []
    }
    let finding = file.verdict.findings(on: code).first
    let evidence = file.aCase.dossier[code].evidence
    let isRevealed = caseFile?.isRevealed ?? false
    let names = evidence?.holderName.flatMap { source in
      file.aCase.dossier.person(of: rule.holder).map { holder in
        DialogWords.names(
          source: shownName(source, holder.kind, isRevealed: isRevealed),
          application: shownName(holder.name, holder.kind, isRevealed: isRevealed))
      }
    }
    return [finding?.sentence(language, under: file.standard), names?(language)].compactMap { $0 }
  }

  private func subject(of dialog: CaseDialog, _ file: CaseFile) -> MaterialRule? {
    switch dialog.kind {
    case .postpone(let code), .promise(let code), .demand(let code), .overrule(let code):
      file.standard.material(code)
    case .rarer(_, let code): code.flatMap { file.standard.material($0) }
    case .forward, .notify, .more, .amend: nil
    }
  }

  /// The rows a dialog has for its text, between frame, fields and buttons.
  func dialogTextRows(_ dialog: CaseDialog) -> Int {
    let fields = dialog.fieldRows
    let list = dialog.kind == .more ? (caseFile?.rarerActs.count ?? 0) + 1 : 0
    let below = (fields == 0 ? 0 : fields + 1) + list + dialogProblemRows(dialog)
    return max(1, size.rows - 10 - below)
  }

  /// The rows of the sentence that says why it cannot be done.
  func dialogProblemRows(_ dialog: CaseDialog) -> Int {
    guard let problem = dialog.problem else { return 0 }
    return problem(language).wrapped(to: detailColumns - 2).count
  }

  func dialogScrollMax(_ dialog: CaseDialog) -> Int {
    max(0, dialogLines(dialog).count - dialogTextRows(dialog))
  }
}

/// Columns of a dialog's labels.
let fieldLabelColumns = 12

extension DialogField {
  /// The rows it takes: a long text is seen whole, as far as there is room for the rest.
  var rows: Int {
    switch content {
    case .text(let field): min(3, field.rows(width: detailColumns - fieldLabelColumns))
    case .choice: 1
    }
  }
}

extension CaseDialog {
  /// The rows of all fields.
  var fieldRows: Int { visibleFields.reduce(0) { $0 + $1.rows } }
}

extension CaseEvent {
  /// The notice it gives.
  fileprivate var notice: SupplementNotice? {
    switch self {
    case .returned(let notice), .noticeGiven(let notice): notice
    case .opened, .amended, .submitted, .preReviewed, .sourceAsked, .sourceAnswered,
      .materialProvided, .materialChecked, .materialReturned, .materialDeferred, .materialDemanded,
      .demandWithdrawn, .materialReopened, .sourceOverruled, .checkUndone, .receiptUndone,
      .received, .reminded, .accepted, .refused, .handedOver, .suspended, .resumed, .extended,
      .decided, .decisionCorrected, .finished, .posted, .delivered, .withdrawn, .lapsed, .voided,
      .numberAssigned:
      nil
    }
  }
}

extension CaseEvent {
  fileprivate var isOnTheWayToTheResult: Bool {
    if case .received = self { return true }
    if case .accepted = self { return true }
    return false
  }
}
