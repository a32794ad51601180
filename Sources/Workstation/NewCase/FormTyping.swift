internal import HallCore
internal import TerminalUI

extension NewCaseForm {
  /// Up, Down, Tab and Enter move between rows; a text takes everything else; a choice takes Space
  /// and the side arrows.
  mutating func handle(_ key: Key) {
    let rows = rows
    row = min(row, rows.count - 1)
    switch key {
    case .up, .backTab: row = max(0, row - 1)
    case .down, .tab, .enter: row = min(rows.count - 1, row + 1)
    case .pageUp: row = 0
    case .pageDown: row = rows.count - 1
    case .character, .function, .escape, .backspace, .delete, .insert, .left, .right, .home, .end,
      .control, .alternate, .paste, .mouse:
      switch rows[row] {
      case .text(let field): _ = self[field].handle(key)
      case .kind, .document, .agent, .situation: turn(rows[row], by: key)
      }
    }
  }

  /// Turns a choice to its next or previous value.
  private mutating func turn(_ row: FormRow, by key: Key) {
    let step: Int
    switch key {
    case .left: step = -1
    case .right, .character(" "): step = 1
    case .character, .function, .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up,
      .down, .home, .end, .pageUp, .pageDown, .control, .alternate, .paste, .mouse:
      return
    }
    switch row {
    case .kind: kind = turned(kind, in: standard.applicants, by: step) ?? kind
    case .document:
      document = turned(document, in: documents, by: step) ?? nil
    case .agent: hasAgent.toggle()
    case .situation(let code):
      let choices = standard.situation(code)?.choices.map(\.code) ?? []
      situations[code] = turned(situations[code] ?? "", in: choices, by: step)
      // An answer may take another question away; its old answer must not linger.
      for other in standard.situations where !dossier.fulfils(other.when) {
        situations[other.code] = nil
      }
    case .text: break
    }
  }

  private func turned<Value: Equatable>(
    _ value: Value, in values: [Value], by step: Int
  ) -> Value? {
    guard !values.isEmpty else { return nil }
    guard let index = values.firstIndex(of: value) else {
      return step > 0 ? values.first : values.last
    }
    return values[(index + step + values.count) % values.count]
  }
}

/// The documents offered at the window, most frequent first; the last is none at all.
let offeredDocuments: [DocumentKind?] = [
  .identityCard, .temporaryIdentityCard, .residencePermit, .permanentResidence,
  .hongKongMacaoPass, .taiwanPass, .passport, .householdRegister, .birthCertificate, .other, nil,
]
