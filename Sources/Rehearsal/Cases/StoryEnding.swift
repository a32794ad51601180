internal import HallCore

// What becomes of the case.
extension Story {
  /// Plays the whole story.
  /// - Parameter pool: what the sources say to the case's questions at its opening.
  mutating func play(pool: [PoolAnswer]) throws(DemoFault) {
    try learn(pool)
    if plan.isRemote {
      try sendIn()
      if plan.ending == .draft || plan.ending.isRemote { return }
      wait(until: plan.day)
    }
    if plan.guide == nil, random.chance(30) { try learnNumber() }
    switch plan.ending {
    case .draft, .submitted, .preReviewed, .returned, .received, .noticeLate, .correction, .refused,
      .notNeeded,
      .withdrawn, .lapsed, .voided:
      try endBeforeAcceptance()
    case .accepted, .deferral, .review, .late, .lateByLaw, .extended, .deemed, .suspended,
      .resumed, .deferralLapsed:
      try endUnderway()
    case .decided, .denied, .finished, .delivered:
      try endWithResult()
    }
  }

  /// From home, and what becomes of it before anybody comes to the window.
  private mutating func sendIn() throws(DemoFault) {
    switch plan.ending {
    case .draft:
      try upload(forgetting: 60)
      return
    case .preReviewed: try upload(forgetting: 0, copiesToo: true)
    case .returned: try upload(forgetting: 70)
    case .submitted, .received, .noticeLate, .correction, .accepted, .deferral, .review, .late,
      .lateByLaw, .extended, .deemed, .suspended, .resumed, .decided, .denied, .finished,
      .delivered, .refused, .notNeeded, .withdrawn, .lapsed, .deferralLapsed, .voided:
      try upload(forgetting: plan.guide == nil ? 20 : 0)
    }
    try act(.submit, by: applicant)
    if plan.ending == .preReviewed {
      wait(workdays: 1)
      try complete(sparing: ["L04", "L05", "U01", "U03"])
      try act(.passReview, by: clerk)
    } else if plan.ending == .returned {
      wait(workdays: 1)
      if !isSomethingOwed { try giveBackSomething() }
      try askSources()
      try act(.sendBack(second: nil), by: clerk)
    }
  }

  private mutating func endBeforeAcceptance() throws(DemoFault) {
    switch plan.ending {
    case .draft:
      if plan.guide == nil { try complete(leaving: random.number(in: 1...4)) }
    case .received, .noticeLate: try receiveIncomplete()
    case .correction: try notify()
    case .lapsed:
      try notify()
      wait(workdays: plan.standard.limits.supplement.days - 1)
      try act(.remind, by: clerk)
      wait(workdays: 2)
      try act(.lapse, by: .rule("lapse"))
    case .refused:
      let refusal = NonAcceptance(
        kind: .rejected, reason: try phrase(.rejected), competentAgency: try phrase(.competent))
      try act(.refuse(refusal), by: clerk)
    case .notNeeded:
      let refusal = NonAcceptance(
        kind: .notNeeded, reason: try phrase(.notNeeded), competentAgency: nil)
      try act(.refuse(refusal), by: clerk)
    case .withdrawn:
      try receiveIncomplete()
      wait(workdays: random.number(in: 0...3))
      let withdrawal = Withdrawal(request: .applicant, reason: try phrase(.withdraw))
      try act(.withdraw(withdrawal), by: clerk)
    case .voided:
      try act(.void(reason: try phrase(.void)), by: try supervisor())
    case .submitted, .preReviewed, .returned, .accepted, .deferral, .review, .late, .lateByLaw,
      .extended,
      .deemed, .suspended, .resumed, .deferralLapsed, .decided, .denied, .finished, .delivered:
      break
    }
  }

  /// Takes over what there is; something is left for the notice to say.
  private mutating func receiveIncomplete() throws(DemoFault) {
    try act(.receive, by: clerk)
    if plan.guide == .food { return }
    if plan.guide == .mismatch || plan.guide == .demanded {
      if plan.guide == .demanded { try demandSomething() }
      // Nothing else shall catch the eye.
      try complete(sparing: ["L10", "L13"])
      return
    }
    try complete(leaving: random.number(in: 1...2))
    if !isSomethingOwed || random.chance(25) { try giveBackSomething() }
    if random.chance(8) { try demandSomething() }
  }

  private mutating func notify() throws(DemoFault) {
    try receiveIncomplete()
    try askSources()
    try act(.notify(second: nil), by: clerk)
    if random.chance(10) {
      try act(.notify(second: try phrase(.secondNotice)), by: try supervisor())
    }
  }

  private mutating func endUnderway() throws(DemoFault) {
    let postpones = plan.ending == .deferral || plan.ending == .deferralLapsed
    if plan.ending == .deemed {
      try act(.receive, by: clerk)
      wait(workdays: 6)
      try act(.deemAccepted, by: .rule("deemed-acceptance"))
    } else {
      // Received, notified and completed at one sitting.
      if random.chance(15), !postpones, plan.guide == nil { try notify() }
      try accept(postponing: postpones)
    }
    switch plan.ending {
    case .accepted: return
    case .deferral: if plan.guide != nil || random.chance(50) { try review() }
    case .extended:
      try review()
      wait(workdays: random.number(in: 0...2))
      try extend()
    case .suspended, .resumed:
      try review()
      wait(workdays: random.number(in: 1...2))
      try suspend()
      if plan.ending == .resumed {
        wait(workdays: random.number(in: 4...6))
        try act(.resume, by: department)
      }
    case .deferralLapsed:
      try review()
      wait(workdays: 12)
      try act(.lapse, by: .rule("lapse"))
    case .review, .late, .lateByLaw, .deemed: try review()
    case .draft, .submitted, .preReviewed, .returned, .received, .noticeLate, .correction, .refused,
      .notNeeded,
      .withdrawn, .lapsed, .voided, .decided, .denied, .finished, .delivered:
      break
    }
  }

  private mutating func endWithResult() throws(DemoFault) {
    if plan.standard.handling == .immediate {
      try finishAtOnce()
    } else {
      try accept(postponing: random.chance(20))
      try review()
      wait(workdays: random.number(in: 1...max(1, min(5, plan.standard.limits.promised.days))))
      if plan.ending == .denied {
        try deny()
      } else {
        try grant()
        if plan.ending == .decided { return }
        wait(workdays: random.number(in: 0...1))
        try finish()
      }
    }
    if plan.ending == .finished { return }
    wait(workdays: random.number(in: 0...4))
    try deliver()
  }
}
