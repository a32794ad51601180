public import HallCore

extension JournalText {
  /// What the field is called where it turns out too long.
  public func name(_ language: Language) -> String { phrase(language) }

  private var phrase: Phrase {
    switch self {
    case .partyName: Phrase("姓名或者名称", "The name")
    case .identityNote: Phrase("未出示证件的原因", "The reason for no document")
    case .identifierNumber: Phrase("证件号码", "The document's number")
    case .phone: Phrase("联系电话", "The phone")
    case .situationCode: Phrase("受理情形", "The question")
    case .situationAnswer: Phrase("情形选项", "The answer")
    case .reason: Phrase("理由", "The reason")
    case .remedies: Phrase("救济途径", "The remedies")
    case .competentAgency: Phrase("有权机关", "The competent agency")
    case .approver: Phrase("批准人", "The approver")
    case .inspector: Phrase("每名核查人员的姓名", "Each inspector's name")
    case .department: Phrase("审批部门名称", "The department's name")
    case .requirement: Phrase("补正要求", "The requirement")
    case .documentName: Phrase("结果名称", "The result's name")
    case .resultNumber: Phrase("结果编号", "The result's number")
    case .deliveryReference: Phrase("邮件号或者签收说明", "The post number or note")
    case .externalNumber: Phrase("外部编号", "The other system's number")
    case .source: Phrase("来源名称", "The source")
    case .reference: Phrase("凭证编号", "The evidence's number")
    case .staffNumber: Phrase("工号", "The staff number")
    case .window: Phrase("窗口号", "The window's number")
    }
  }
}
