internal import HallCore
internal import TerminalUI
internal import Words

// How a result reaches the applicant: handed over at once, or by a letter whose receipt is awaited.

extension CaseDialog {
  static func deliveryFields(_ file: CaseFile) -> [DialogField] {
    let modes = file.deliveryModes
    let post = modes.indices.filter { modes[$0] == .post }
    let others = modes.indices.filter { modes[$0] != .post }
    return [.choice(.mode, count: modes.count)]
      + recipientField(file, when: .init(field: .mode, choices: Array(others)))
      + (post.isEmpty
        ? [] : [letterField(when: .init(field: .mode, choices: Array(post)))])
  }

  static func receiptFields(_ file: CaseFile) -> [DialogField] {
    let receipts = DialogWords.receipts(offersCounter: file.deliveryModes.contains(.counter))
    return [.choice(.receipt, count: receipts.count)]
      + recipientField(file, when: .init(field: .receipt, choices: [0, 2]))
      + [letterField(when: .init(field: .receipt, choices: [1]))]
  }

  private static func letterField(when condition: DialogField.Condition) -> DialogField {
    .text(.postNumber, as: .externalNumber, when: condition)
  }

  private static func recipientField(
    _ file: CaseFile, when condition: DialogField.Condition
  ) -> [DialogField] {
    guard file.aCase.dossier.agent != nil else { return [] }
    var field = DialogField.choice(.recipient, count: 2)
    field.condition = condition
    return [field]
  }

  /// Whether it is about a letter, or its receipt.
  var deliveryWord: DialogSubject {
    if visibleFields.contains(where: { $0.name == .postNumber }) { return .post }
    return fields.contains { $0.name == .receipt } ? .receipt : .forward(.deliver)
  }

  /// What the answers come to; nil while nothing was chosen.
  func delivery(on file: CaseFile) -> CaseCommand? {
    func handed(_ mode: DeliveryMode) -> CaseCommand {
      .deliver(
        Delivery(
          mode: mode, recipient: choice(.recipient) == 1 ? .agent : .applicant, reference: nil))
    }
    let letter = CaseCommand.post(number: text(.postNumber))
    if file.aCase.posting != nil {
      return switch choice(.receipt) {
      case 0: handed(.post)
      case 1: letter
      case 2: handed(.counter)
      case .some, nil: nil
      }
    }
    return chosen(.mode, of: file.deliveryModes).map { $0 == .post ? letter : handed($0) }
  }
}
