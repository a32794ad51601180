// How a result reaches the applicant. A letter given to the post has not reached anybody: it is
// delivered when its receipt comes back, signed.

extension Case {
  /// Gives the result to the post; again where an earlier letter came back.
  func post(_ number: String, _ now: Circumstances) throws(Refusal) -> [CaseEvent] {
    try require(.finished)
    try requireOffered(.post, now)
    guard !number.isBlank else { throw .postNumberRequired }
    let checked: PostNumber
    do {
      checked = try PostNumber(number)
    } catch {
      throw .postNumberWrong(error)
    }
    guard checked.text != posting?.number else { throw .numberKnown }
    return [.posted(number: checked.text)]
  }

  func deliver(_ delivery: Delivery, _ now: Circumstances) throws(Refusal) -> [CaseEvent] {
    try require(.finished)
    try requireOffered(delivery.mode, now)
    if delivery.recipient == .agent, dossier.agent == nil { throw .noAgent }
    guard delivery.mode == .post else { return [.delivered(delivery)] }
    guard let posting else { throw .notPosted }
    return [
      .delivered(
        Delivery(mode: .post, recipient: delivery.recipient, reference: posting.number))
    ]
  }

  /// A denial is handed over or posted whatever the result would have been.
  private func requireOffered(
    _ mode: DeliveryMode, _ now: Circumstances
  ) throws(Refusal) {
    let isDenied = decision?.isGranted == false
    guard now.standard.result.delivery.contains(mode) || isDenied else {
      throw .deliveryNotOffered(mode)
    }
  }
}
