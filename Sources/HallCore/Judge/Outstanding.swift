/// How many things stand in a case's way: those to be brought, those that lie there and have only to
/// be looked at, and those nobody knows about. One count for the case and for lists of cases.
public struct Outstanding: Hashable, Sendable {
  /// Missing or not good, what the law bars included.
  public let lacking: Int
  /// There, but a clerk has yet to see it or its original.
  public let unchecked: Int
  /// A source has not answered.
  public let unknown: Int

  /// So many things.
  public init(lacking: Int, unchecked: Int, unknown: Int) {
    self.lacking = lacking
    self.unchecked = unchecked
    self.unknown = unknown
  }

  /// What was found stands in the way.
  public init(_ findings: some Sequence<Finding>) {
    var (lacking, unchecked, unknown) = (0, 0, 0)
    for finding in findings {
      switch finding.weight {
      case .refusing: lacking += 1
      case .lacking: if finding.isOnlyUnseen { unchecked += 1 } else { lacking += 1 }
      case .unknown: unknown += 1
      case .hint: break
      }
    }
    self.init(lacking: lacking, unchecked: unchecked, unknown: unknown)
  }

  /// All of them.
  public var total: Int { lacking + unchecked + unknown }
}

extension Finding {
  /// Whether the thing lies there and has only to be looked at.
  public var isOnlyUnseen: Bool { kind.isOnlyUnseen }
}

extension Finding.Kind {
  var isOnlyUnseen: Bool { self == .unchecked || self == .originalToBeSeen }
}
