internal import TerminalUI
internal import Words

// What finds no room in a field is said: a name that lost its end would be another name.

extension State {
  /// The field that typing goes to; nil where it goes to none.
  private var typedField: TextField? {
    switch overlay {
    case .commandList(let open): return open.field
    case .question, .help: return nil
    case nil: break
    }
    switch place {
    case .desk: return desk.field
    case .newCase:
      guard let newCase else { return nil }
      return newCase.form == nil ? newCase.itemField : newCase.form?.focusedText
    case .amendment, .caseFile:
      guard let dialog = caseFile?.dialog else { return caseFile?.amendment?.form.focusedText }
      return dialog.focusedText
    }
  }

  /// Says what a key brought that the field did not take.
  mutating func sayWhatFoundNoRoom(for key: Key) {
    switch key {
    case .character, .paste: break
    case .function, .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down,
      .left, .right, .home, .end, .pageUp, .pageDown, .control, .alternate, .mouse:
      return
    }
    guard let field = typedField, field.rejectedCount > 0 else { return }
    message = .refused(
      FrameWords.fieldFull(field.lengthMax, rejected: field.rejectedCount))
  }
}

extension NewCaseForm {
  /// The text that has the cursor.
  fileprivate var focusedText: TextField? {
    guard case .text(let field) = rows[min(row, rows.count - 1)] else { return nil }
    return self[field]
  }
}

extension CaseDialog {
  /// The text that has the focus.
  fileprivate var focusedText: TextField? {
    guard case .field(let name) = focus,
      case .text(let field) = fields.first(where: { $0.name == name })?.content
    else { return nil }
    return field
  }
}
