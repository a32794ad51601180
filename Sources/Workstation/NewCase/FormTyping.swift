internal import HallCore
internal import TerminalUI

extension NewCaseForm {
  /// Goes to the text that takes what is typed: that of the row with the cursor, else the next below it.
  /// - Returns: whether there is one.
  mutating func goToText() -> Bool {
    let rows = rows
    let next = rows.indices.first { index in
      guard index >= min(row, rows.count - 1), case .text = rows[index] else { return false }
      return true
    }
    row = next ?? row
    return next != nil
  }

  /// What no key is bound to: pages go to the ends, a text takes everything else.
  mutating func type(_ key: Key) {
    switch key {
    case .pageUp: row = 0
    case .pageDown: row = rows.count - 1
    case .character, .function, .enter, .escape, .tab, .backTab, .up, .down, .backspace, .delete,
      .insert, .left, .right, .home, .end, .control, .alternate, .paste, .mouse:
      if case .text(let field) = currentRow { _ = self[field].handle(key) }
    }
  }

  /// Turns the choice with the cursor to its next or previous value.
  mutating func turn(by step: Int) {
    switch currentRow {
    case .kind: kind = turned(kind, in: standard.applicants, by: step) ?? kind
    case .document: document = turned(document, in: documents, by: step) ?? nil
    case .agent: hasAgent.toggle()
    case .agentDocument:
      agentDocument = turned(agentDocument, in: agentDocuments, by: step) ?? agentDocument
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
