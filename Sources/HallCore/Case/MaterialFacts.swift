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
  /// By when it may be brought later (容缺); nil where that was not agreed.
  public var deferral: Deferral?
  /// The reason for which it was asked for on paper although a source delivered it. It stays when the
  /// paper has come: in this case the paper counts (以纸质为准).
  public var demandedBecause: String?

  /// Nothing known yet.
  public init() {}

  /// Whether paper was asked for and has not come yet.
  public var awaitsPaper: Bool {
    demandedBecause != nil && (evidence.map { $0.way.isShared } ?? true)
  }

  /// Whether asking for paper can still be taken back: none lies there that would count instead.
  var mayDoWithoutPaper: Bool {
    awaitsPaper || demandedBecause != nil && returnedBecause != nil
  }

  /// Asks for no paper any more: the source's last word counts again. What the authority answered when
  /// it was asked gives way only to something that can be used, as ever.
  mutating func withdrawDemand(on day: Day) {
    demandedBecause = nil
    guard case .delivered(let said, _) = knowledge else { return }
    if evidence?.way != .departmentCheck || said.isUsable(on: day) { lay(said) }
  }

  /// Puts something on the table; nobody has compared it yet.
  mutating func lay(_ evidence: Evidence) {
    self.evidence = evidence
    isChecked = false
    returnedBecause = nil
  }

  /// Whether what a source delivers takes the place of what lies on the table. A source's last word
  /// gives way to its newer one, good or bad; a promise to what denies it; what applicant and clerk brought
  /// only to something that can be used; and nothing does once paper was asked for with a reason.
  func givesWay(to delivered: Evidence, on day: Day) -> Bool {
    guard let evidence else { return true }
    if demandedBecause != nil { return false }
    if case .delivered(evidence, _) = knowledge { return true }
    if evidence.way == .promise, delivered.isDenial { return true }
    return delivered.isUsable(on: day)
  }

  /// Whether a source's last word is that there is no such licence: not in force, or another person's.
  /// One that has run out may be renewed by now.
  var isDeniedBySource: Bool {
    if case .delivered(let said, _) = knowledge { return said.isDenial }
    return evidence.map { $0.way.isShared && $0.isDenial } ?? false
  }

  /// Whether a clerk agreed something about it with the applicant, or asked something of them: that it may
  /// come later, a promise in its place, paper in place of what a source delivered.
  var hasAgreement: Bool {
    deferral != nil || demandedBecause != nil || evidence?.way == .promise
  }

  /// Ends what was agreed, because an answer made the material needless. What a source said in place of
  /// which a promise was taken lies there again.
  mutating func endAgreement() {
    deferral = nil
    demandedBecause = nil
    guard evidence?.way == .promise else { return }
    evidence = nil
    isChecked = false
    returnedBecause = nil
    if case .delivered(let said, _) = knowledge { evidence = said }
  }

  /// Forgets what was learnt about a person who turned out to be another: what a source said of them,
  /// the demand to see it on paper, and that a clerk compared the paper.
  mutating func reopen() {
    knowledge = .notAsked
    demandedBecause = nil
    isChecked = false
    if evidence?.way.isShared == true {
      evidence = nil
      returnedBecause = nil
    }
  }
}

/// A deferral (容缺): what may be brought after acceptance, and by when.
public enum Deferral: Hashable, Sendable {
  /// Agreed with the applicant. The standard's term begins with acceptance: until then the application
  /// is not the authority's yet, and nothing is late (河南省优化营商环境条例第三十五条).
  case fromAcceptance
  /// Accepted: to be brought by that day.
  case until(Day)

  /// The last day; nil before acceptance.
  public var day: Day? {
    switch self {
    case .fromAcceptance: nil
    case .until(let day): day
    }
  }
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

  /// The name of whoever's paper a material is; nil where the case does not name them.
  func name(of holder: Holder) -> String? { person(of: holder)?.name }

  /// Whose paper a material is, by name; nil where the case does not name them.
  public func person(of holder: Holder) -> (name: String, kind: PartyKind)? {
    switch holder {
    case .applicant: (applicant.name, applicant.kind)
    case .agent: agent.map { ($0.name, $0.kind) }
    case .representative: applicant.representative.map { ($0.name, .person) }
    case .other: nil
    }
  }

  /// Whether the sources would take somebody in two dossiers for one and the same.
  func hasSame(_ holder: Holder, as other: Dossier) -> Bool {
    guard identifier(of: holder) == other.identifier(of: holder) else { return false }
    switch (name(of: holder), other.name(of: holder)) {
    case (nil, nil): return true
    case (let mine?, let others?): return sameName(mine, others)
    case (nil, _?), (_?, nil): return false
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
