/// Where an application came from. A fact of the journal; no rule looks at it.
public enum Channel: String, CaseIterable, Sendable {
  /// 窗口.
  case window
  /// 网上大厅.
  case online
  /// 移动端.
  case app
  /// 自助终端.
  case kiosk
  /// 12345 热线.
  case hotline
}

/// Who did something.
public struct Actor: Hashable, Sendable {
  /// In which capacity.
  public let role: ActorRole
  /// Staff number, department code or rule name; empty for an applicant, whose identity is the case's.
  public let id: String
  /// The window's number; nil away from a window.
  public let window: String?

  /// An actor in a role.
  public init(role: ActorRole, id: String, window: String? = nil) {
    self.role = role
    self.id = id
    self.window = window
  }

  /// A rule that acts by itself, such as the one for deemed acceptance.
  public static func rule(_ name: String) -> Actor { Actor(role: .system, id: name) }
}

/// The capacities in which somebody acts on a case.
public enum ActorRole: String, CaseIterable, Sendable {
  case clerk, applicant, department, supervisor
  /// A rule or a sharing source, without a person.
  case system
}

/// One request to act, chosen by the one who acts; a retry carries the same one and changes nothing.
public struct RequestID: Hashable, Sendable {
  /// 1…64 characters, unique in the world (normally 32 hexadecimal digits of random bytes).
  public let text: String

  /// A request by its identifier.
  public init(_ text: String) {
    self.text = text
  }
}
