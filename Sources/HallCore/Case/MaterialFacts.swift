/// Everything known about one material of one case. Provided, checked and returned are three things.
public struct MaterialFacts: Hashable, Sendable {
  /// What lies on the table now; nil where nothing does.
  public var evidence: Evidence?
  /// A clerk compared it with what the standard asks for.
  public var isChecked = false
  /// Why a clerk gave it back; nil where it was not.
  public var returnedBecause: String?
  /// What the sources said.
  public var knowledge: SourceKnowledge = .notAsked
  /// Until when it may be brought later; nil where it was not deferred.
  public var deferredUntil: Day?
  /// The reason for which it was asked for on paper although a source delivered it.
  public var demandedBecause: String?

  /// Nothing known yet.
  public init() {}
}

/// What the one standard may look at when it judges a case, and all it may look at: no channel, no
/// window, no clerk, no network.
public struct Dossier: Hashable, Sendable {
  /// Who asks.
  public var applicant: Party
  /// Who acts for them; nil where they come themselves.
  public var agent: Party?
  /// The chosen answers, by situation code.
  public var situations: [String: String]
  /// What is known about each material; a material without an entry has nothing.
  public var materials: [MaterialCode: MaterialFacts]

  /// A dossier at its start.
  public init(
    applicant: Party, agent: Party? = nil, situations: [String: String] = [:],
    materials: [MaterialCode: MaterialFacts] = [:]
  ) {
    self.applicant = applicant
    self.agent = agent
    self.situations = situations
    self.materials = materials
  }

  /// What is known about one material.
  public subscript(_ code: MaterialCode) -> MaterialFacts {
    get { materials[code] ?? MaterialFacts() }
    set { materials[code] = newValue }
  }

  /// Whether something conditional applies to this case.
  public func fulfils(_ conditions: [Condition]) -> Bool {
    conditions.allSatisfy { condition in
      answer(to: condition.subject).map(condition.choices.contains) ?? false
    }
  }

  private func answer(to subject: String) -> String? {
    switch subject {
    case "applicant": applicant.kind.rawValue
    case "agent": agent == nil ? "no" : "yes"
    default: situations[subject]
    }
  }

  /// The person or organisation whose paper a material is; nil where the case does not name them.
  public func identifier(of holder: Holder) -> PartyIdentifier? {
    switch holder {
    case .applicant: applicant.identifier
    case .agent: agent?.identifier
    case .representative: applicant.representative?.identifier
    case .other: nil
    }
  }
}
