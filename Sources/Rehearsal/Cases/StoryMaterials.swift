internal import HallCore

// What applicants and clerks do with materials.
extension Story {
  /// Takes in what the pool says.
  mutating func learn(_ answers: [PoolAnswer]) throws(DemoFault) {
    let new = aCase.newAnswers(from: answers, under: plan.standard, on: clock.day)
    guard !new.isEmpty else { return }
    try act(.recordAnswers(new), by: .rule("pool"))
  }

  /// The applicant uploads what no source has, and forgets some of it.
  /// - Parameter copiesToo: licences no source delivered are uploaded as well, as copies.
  mutating func upload(
    forgetting percent: Int, copiesToo: Bool = false
  ) throws(DemoFault) {
    for finding in verdict().findings where finding.weight != .hint {
      guard let code = finding.material, let rule = plan.standard.material(code),
        rule.accepts != .a, copiesToo || rule.origin != .government || hasACopy()
      else { continue }
      if random.chance(percent) || isLeftOut(rule) { continue }
      let grade: Grade = rule.accepts == .d ? .d : .c
      let evidence = Evidence(
        way: .upload, grade: grade, asOf: clock, reference: random.text(16, of: "0123456789abcdef"))
      try act(.provide(code, evidence), by: applicant)
    }
  }

  /// Half of the people have a copy of what no source delivered; newcomers' cases are kept plain.
  private mutating func hasACopy() -> Bool { plan.guide == nil && random.chance(50) }

  /// What is to be deferred later on is not uploaded; the newcomer's food licence lacks one thing
  /// that may be.
  private func isLeftOut(_ rule: MaterialRule) -> Bool {
    let isDeferred = plan.ending == .deferral || plan.ending == .deferralLapsed
    return isDeferred && rule.deferral != nil
      || plan.guide == .food && rule.code.text == "process-flow"
  }

  /// The clerk gets everything in order.
  /// - Parameters:
  ///   - count: so many lacking materials are left as they are.
  ///   - postponing: the first one that may be is deferred.
  ///   - codes: findings that are left as they are.
  mutating func complete(
    leaving count: Int = 0, postponing: Bool = false, sparing codes: [String] = []
  ) throws(DemoFault) {
    var left = count
    var mayPostpone = postponing
    for finding in verdict().findings where !codes.contains(finding.code) {
      guard finding.weight == .lacking || finding.weight == .unknown, let code = finding.material,
        let rule = plan.standard.material(code)
      else { continue }
      if finding.weight == .lacking, !rule.isForAuthorityAlone, left > 0 {
        left -= 1
      } else if mayPostpone, rule.deferral != nil, aCase.dossier[code].deferral == nil,
        finding.kind == .missing
      {
        mayPostpone = false
        try act(.postpone(code), by: clerk)
      } else {
        try settle(rule, finding)
      }
    }
  }

  /// The deferred materials are brought.
  mutating func bringDeferred() throws(DemoFault) {
    for finding in verdict().findings {
      guard finding.code == "H01" || finding.code == "L12", let code = finding.material,
        let rule = plan.standard.material(code)
      else { continue }
      try settle(rule, finding)
    }
  }

  /// One material made good, in the way the standard leaves open.
  private mutating func settle(
    _ rule: MaterialRule, _ finding: Finding
  ) throws(DemoFault) {
    if rule.isForAuthorityAlone {
      let letter = "协查" + String(clock.day.year) + "-" + random.digits(5)
      try act(.recordConfirmation(rule.code, letter: letter), by: clerk)
    } else if rule.accepts == .d, finding.kind == .missing {
      // A form filled in at the window: the person's own word, on paper.
      try act(.provide(rule.code, Evidence(way: .paper, grade: .d, asOf: clock)), by: clerk)
    } else if finding.next.contains(.promise), aCase.state.isBeforeAcceptance,
      finding.kind != .unchecked, random.chance(25)
    {
      try act(.takePromise(rule.code), by: clerk)
    } else {
      // Where a source says something else, the clerk says why the original counts.
      try act(.overrule(rule.code, reason: try phrase(.overrule)), by: clerk)
    }
  }

  /// Nobody gives notice before every source was asked.
  mutating func askSources() throws(DemoFault) {
    if !verdict().unasked.isEmpty { try act(.askSources, by: clerk) }
  }

  /// Gives one of the applicant's own materials back, where there is one.
  mutating func giveBackSomething() throws(DemoFault) {
    let codes = plan.standard.materials.map(\.code).filter { code in
      let facts = aCase.dossier[code]
      return facts.returnedBecause == nil && facts.evidence.map { !$0.way.isShared } ?? false
    }
    guard let code = random.pick(codes) else { return }
    try act(.giveBack(code, reason: try phrase(.giveBack)), by: clerk)
  }

  /// Asks for something on paper although a source delivered it.
  mutating func demandSomething() throws(DemoFault) {
    let rules = plan.standard.materials.filter { rule in
      let facts = aCase.dossier[rule.code]
      guard let evidence = facts.evidence, facts.demandedBecause == nil else { return false }
      return rule.accepts <= .b && evidence.way.isShared && evidence.isUsable(on: clock.day)
    }
    guard let rule = random.pick(rules) else { return }
    try act(.demand(rule.code, reason: try phrase(.demand)), by: clerk)
  }

  /// Another system's number turns up.
  mutating func learnNumber() throws(DemoFault) {
    let date = clock.day.compact
    let kinds: [ExternalNumber.Kind] = [.provincial, .provincial, .national, .vertical]
    guard let kind = random.pick(kinds) else { return }
    let text: String =
      switch kind {
      case .provincial: "41090000" + date + "1" + random.digits(6)
      case .national: "GB" + date + random.digits(10)
      case .vertical: "VS" + String(clock.day.year) + "-" + random.digits(8)
      case .post: try Invention.postNumber("0000" + random.digits(4))
      }
    try act(.assignNumber(ExternalNumber(kind: kind, text: text)), by: .rule("exchange"))
  }
}
