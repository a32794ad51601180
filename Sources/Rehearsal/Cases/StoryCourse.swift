internal import HallCore

// From acceptance to the applicant's hand.
extension Story {
  mutating func accept(postponing: Bool = false) throws(DemoFault) {
    try complete(postponing: postponing)
    try act(.accept, by: clerk)
  }

  mutating func review() throws(DemoFault) {
    wait(workdays: plan.standard.limits.promised.days > 1 ? random.number(in: 0...1) : 0)
    try act(.handOver, by: clerk)
  }

  /// The department grants it; what has run out or was deferred is put in order before.
  mutating func grant() throws(DemoFault) {
    try bringDeferred()
    try complete()
    let inspectors = plan.standard.onSiteCheck ? names(2, of: .inspector) : []
    try act(
      .decide(Decision(isGranted: true, reasons: "", remedies: "", inspectors: inspectors)),
      by: department)
  }

  mutating func deny() throws(DemoFault) {
    let inspectors = plan.standard.onSiteCheck ? names(2, of: .inspector) : []
    let decision = Decision(
      isGranted: false, reasons: try phrase(.denial), remedies: try phrase(.remedy),
      inspectors: inspectors)
    try act(.decide(decision), by: department)
    let document = Outcome(
      document: plan.standard.denialDocument, number: resultNumber(), validUntil: nil)
    try act(.finish(document), by: department)
  }

  /// Acceptance, decision and result of an immediate item in one act.
  mutating func finishAtOnce() throws(DemoFault) {
    try complete()
    try act(.finishAtOnce(outcome()), by: clerk)
  }

  mutating func finish() throws(DemoFault) {
    try act(.finish(outcome()), by: department)
  }

  mutating func deliver() throws(DemoFault) {
    let result = plan.standard.result
    let isDenied = aCase.decision?.isGranted == false
    let mode = random.pick(isDenied ? [.counter, .post] : result.delivery) ?? .counter
    let recipient: Delivery.Recipient = plan.agent != nil && random.chance(60) ? .agent : .applicant
    if mode == .post {
      try act(.post(number: try Invention.postNumber("0000" + random.digits(4))), by: clerk)
      let back = days.calendar.dueDate(
        from: clock.day, days: random.number(in: 1...3), unit: .working
      ).day
      // Some receipts are still on their way.
      guard back <= days.last else { return }
      wait(until: back)
    }
    let reference: String? = mode == .counter ? try phrase(.receipt) : nil
    try act(.deliver(Delivery(mode: mode, recipient: recipient, reference: reference)), by: clerk)
  }

  mutating func supervisor() throws(DemoFault) -> Actor {
    Actor(role: .supervisor, id: try staff(.supervisor).number)
  }

  mutating func suspend() throws(DemoFault) {
    guard let procedure = random.pick(plan.standard.specialProcedures) else { return }
    let suspension = Suspension(
      procedure: procedure, plannedDays: random.number(in: 5...20), reason: try phrase(.suspend),
      approver: try staff(.approver).name)
    try act(.suspend(suspension), by: department)
  }

  mutating func extend() throws(DemoFault) {
    let approver = try staff(.approver).name
    try act(.extend(approver: approver, reason: try phrase(.extend)), by: try supervisor())
  }

  private mutating func outcome() -> Outcome {
    let result = plan.standard.result
    let needsNumber = result.kind == .licence || result.kind == .document
    return Outcome(
      document: result.name, number: needsNumber ? resultNumber() : nil,
      validUntil: result.validityYears.map { clock.day.adding(years: $0).adding(days: -1) })
  }

  private mutating func resultNumber() -> String {
    "濮演〔" + String(clock.day.year) + "〕" + random.digits(6) + "号"
  }
}
