public import HallCore
public import TextFormats

extension Verdict {
  /// The verdict as programs outside read it, sentences included.
  public func json(
    under standard: ServiceStandard, calendar: WorkingCalendar, on day: Day, _ language: Language
  ) -> JSONValue {
    [
      "outcome": .string(outcome.rawValue),
      "findings": .array(findings.map { $0.json(language, under: standard) }),
      "digest": .string(digest),
      "standard": [
        "code": .string(standard.item.handlingCode), "name": .string(standard.item.name),
        "version": JSONValue(standard.version), "hash": .string(standard.hash),
      ],
      "calendar": .string(calendar.hash),
      "day": .string(day.text),
    ]
  }
}

extension Finding {
  /// One finding: code, weight, material, sentence, legal basis and what can be done, best first.
  public func json(_ language: Language, under standard: ServiceStandard) -> JSONValue {
    var members = [
      JSONMember("code", .string(code)), JSONMember("weight", .string(weight.rawValue)),
    ]
    if let material, let rule = standard.material(material) {
      let name = Phrase(rule.name, rule.english)(language)
      members.append(JSONMember("material", .string(material.text)))
      members.append(JSONMember("materialName", .string(name)))
    }
    members += [
      JSONMember("sentence", .string(sentence(language, under: standard))),
      JSONMember("basis", .string(basis)),
      JSONMember(
        "next",
        .array(
          next.filter { $0 != .none }.map { $0.json(sentence: sentence(of: $0, language)) })),
    ]
    return .object(members)
  }
}

extension NextStep {
  fileprivate func json(sentence: String) -> JSONValue {
    var members = [JSONMember("step", .string(name))]
    switch self {
    case .postpone(let limit):
      members.append(JSONMember("days", .integer(Int64(limit.days))))
      members.append(JSONMember("unit", .string(limit.unit.rawValue)))
    case .renew(let owner): members.append(JSONMember("at", .string(owner)))
    case .provide, .seeOriginal, .promise, .askAgain, .askAuthority, .answer, .identify,
      .comeInPerson, .none:
      break
    }
    return .object(members + [JSONMember("sentence", .string(sentence))])
  }

  /// Stable; scripts read it.
  private var name: String {
    switch self {
    case .provide: "provide"
    case .seeOriginal: "seeOriginal"
    case .promise: "promise"
    case .postpone: "postpone"
    case .askAgain: "askAgain"
    case .askAuthority: "askAuthority"
    case .renew: "renew"
    case .answer: "answer"
    case .identify: "identify"
    case .comeInPerson: "comeInPerson"
    case .none: "none"
    }
  }
}
