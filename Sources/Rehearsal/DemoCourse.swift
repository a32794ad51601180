internal import HallCore

// How the stories of the demo hall go on after their opening.

extension DemoBuilder {
  mutating func run(
    _ story: inout CaseStory, to end: StoryEnd, channel: Channel, paperless: Bool
  ) {
    let clerk = clerk()
    let applicant = Actor(role: .applicant, id: "")
    if channel != .window {
      upload(&story, by: applicant, paperless: paperless || end == .preReviewed)
      story.wait(minutes: random.within(2...20))
      story.act(.submit, by: applicant)
    }
    if paperless { return }
    story.wait(minutes: random.within(5...90))
    switch end {
    case .draft, .submitted: return
    case .preReviewed: story.act(.passReview, by: clerk)
    case .returned: story.act(.sendBack, by: clerk)
    case .refused: refuse(&story, by: clerk)
    case .voided: story.act(.void(reason: "重复登记"), by: Actor(role: .supervisor, id: "S0001"))
    case .withdrawn:
      story.act(.receive, by: clerk)
      story.wait(workdays: 1, &random)
      story.act(.withdraw(reason: "申请人改变计划，已签字"), by: clerk)
    case .received, .receivedLate: story.act(.receive, by: clerk)
    case .demanded: demand(&story, by: clerk)
    case .correction, .lapsed: correct(&story, by: clerk, lapses: end == .lapsed)
    case .deferred: postpone(&story, by: clerk)
    case .accepted, .inReview, .suspended, .decided, .finished, .delivered, .denied:
      decide(&story, to: end, by: clerk)
    }
  }

  /// What people send along: copies, declarations, and now and then nothing.
  private mutating func upload(
    _ story: inout CaseStory, by applicant: Actor, paperless: Bool
  ) {
    for finding in story.verdict.findings where finding.weight != .hint {
      guard let code = finding.material, let rule = story.standard.material(code) else { continue }
      guard paperless || random.chance(70) else { continue }
      let grade: Grade = rule.accepts == .d ? .d : .c
      story.act(
        .provide(code, Evidence(way: .upload, grade: grade, asOf: story.at)), by: applicant)
    }
  }

  private mutating func refuse(_ story: inout CaseStory, by clerk: Actor) {
    let isRejected = random.chance(70)
    story.act(
      .refuse(
        NonAcceptance(
          kind: isRejected ? .rejected : .notNeeded,
          reason: isRejected ? "申请事项不属于本机关职权范围" : "本事项依法不需要取得许可",
          competentAgency: isRejected ? "清丰县行政审批和政务信息管理局" : nil)), by: clerk)
  }

  private mutating func demand(_ story: inout CaseStory, by clerk: Actor) {
    story.act(.receive, by: clerk)
    let shared = story.standard.materials.first { rule in
      story.aCase.dossier[rule.code].evidence?.way.isShared == true
    }
    if let shared {
      story.act(.demand(shared.code, reason: "共享照片与本人明显不符"), by: clerk)
    }
  }

  private mutating func correct(_ story: inout CaseStory, by clerk: Actor, lapses: Bool) {
    story.act(.receive, by: clerk)
    story.wait(minutes: random.within(5...40))
    story.act(.notify(secondBecause: nil), by: clerk)
    guard lapses else { return }
    for _ in 0..<40 where story.aCase.state == .correction {
      guard story.wait(workdays: 1, &random) else { return }
      story.act(.lapse, by: .rule("supplement"))
    }
  }

  private mutating func postpone(_ story: inout CaseStory, by clerk: Actor) {
    let deferrable = story.standard.materials.first { rule in
      rule.deferral != nil && story.aCase.dossier[rule.code].evidence == nil
        && story.aCase.dossier.fulfils(rule.when)
    }
    // The deferral has to be young enough for its term to be still running.
    story.wait(workdays: max(0, random.within(2...4)), &random)
    if let deferrable { story.act(.postpone(deferrable.code), by: clerk) }
    story.complete(by: clerk)
    story.act(.accept, by: clerk)
  }

  private mutating func decide(_ story: inout CaseStory, to end: StoryEnd, by clerk: Actor) {
    story.complete(by: clerk)
    let department = Actor(role: .department, id: story.standard.item.department.creditCode)
    if story.standard.handling == .immediate, end != .denied, end != .accepted {
      story.act(.finishAtOnce(outcome(of: story)), by: clerk)
    } else {
      guard story.act(.accept, by: clerk), end != .accepted else { return }
      story.wait(minutes: 10)
      story.act(.handOver, by: clerk)
      story.wait(workdays: random.within(1...2), &random)
      if end == .inReview { return }
      if end == .suspended {
        if let procedure = story.standard.specialProcedures.first {
          story.act(
            .suspend(Suspension(procedure: procedure, plannedDays: 10, approver: "赵科长")),
            by: department)
        }
        return
      }
      let isGranted = end != .denied
      let decision = Decision(
        isGranted: isGranted, reasons: isGranted ? "" : "现场条件不符合办法规定的标准",
        remedies: isGranted ? "" : "可以在六十日内申请行政复议，或者在六个月内提起行政诉讼",
        inspectors: story.standard.onSiteCheck ? ["丁一", "林森"] : [])
      story.act(.decide(decision), by: department)
      if end == .decided { return }
      story.wait(minutes: random.within(20...200))
      story.act(.finish(outcome(of: story)), by: department)
    }
    if end == .delivered || end == .denied {
      story.wait(workdays: 1, &random)
      let mode = story.standard.result.delivery.first ?? .counter
      let reference = mode == .post ? "EMS\(story.aCase.number.serial)CN" : nil
      story.act(
        .deliver(Delivery(mode: mode, recipient: .applicant, reference: reference)), by: clerk)
    }
  }

  private func outcome(of story: CaseStory) -> Outcome {
    let result = story.standard.result
    let years = result.validityYears
    let isDenied = story.aCase.decision?.isGranted == false
    return Outcome(
      document: isDenied ? "不予决定书" : result.name,
      number: "演" + story.aCase.number.text,
      validUntil: isDenied ? nil : years.map { story.at.day.adding(years: $0).adding(days: -1) })
  }
}
