/// The next lawful step of a case: what the one forward key does.
public enum ForwardStep: String, CaseIterable, Sendable {
  /// 收件.
  case receive
  /// 受理.
  case accept
  /// 视为受理: nobody gave notice in time, so what is left to do is to record it.
  case deemAccepted
  /// 即办: everything up to the result, in one act.
  case finishAtOnce
  /// 转审查.
  case handOver
  /// 登记审查决定.
  case decide
  /// 恢复计时.
  case resume
  /// 办结.
  case finish
  /// 送达.
  case deliver
}

extension Case {
  /// The next lawful step; nil where the case is closed.
  /// - Parameters:
  ///   - now: the standard, and the day on which it is seen whether the notice is overdue.
  ///   - verdict: what the standard says.
  public func forwardStep(under now: Circumstances, verdict: Verdict) -> ForwardStep? {
    if isAcceptedBySilence(now) { return .deemAccepted }
    let isImmediate = now.standard.handling == .immediate
    return switch state {
    case .draft, .submitted, .preReviewed, .returned:
      if verdict.outcome == .ready {
        isImmediate ? .finishAtOnce : .accept
      } else {
        isSupplemented(verdict) ? .accept : .receive
      }
    case .received: isImmediate ? .finishAtOnce : .accept
    // What the notice did not list keeps nobody from acceptance, only from the result.
    case .correction:
      isImmediate && (verdict.outcome == .ready || !isSupplemented(verdict))
        ? .finishAtOnce : .accept
    // One that silence made accepted may be incomplete; only the department can say no to it then.
    case .accepted: isImmediate && verdict.outcome == .ready ? .finishAtOnce : .handOver
    case .inReview: .decide
    case .suspended: .resume
    case .decided: .finish
    case .finished: .deliver
    case .delivered, .refused, .withdrawn, .lapsed, .voided: nil
    }
  }
}
