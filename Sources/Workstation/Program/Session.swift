public import HallCore
public import TerminalUI
public import Words

/// Who sits at which window of which hall; fixed while the program runs, but for the settings.
public struct Session: Hashable, Sendable {
  /// The hall's name, as the first line shows it.
  public let hallName: String
  /// The window's number, without a word for it: `5`.
  public let window: String
  /// The clerk's full name; shown masked.
  public let clerkName: String
  /// The clerk's staff number, as the journal records it.
  public let clerkNumber: String
  /// In which capacity they sit here.
  public let role: StaffRole
  /// Nothing here is real: every screen says so.
  public let isTraining: Bool
  /// The themes there are, by name, for the settings.
  public let themeNames: [String]
  /// What the themes are called, by name.
  public let themeTitles: [String: Phrase]
  /// What the person at the screen can change.
  public internal(set) var settings: Settings

  /// A session.
  public init(
    hallName: String, window: String, clerkName: String, clerkNumber: String,
    role: StaffRole = .clerk, isTraining: Bool = false, themeNames: [String] = [],
    themeTitles: [String: Phrase] = [:], settings: Settings = Settings()
  ) {
    self.hallName = hallName
    self.window = window
    self.clerkName = clerkName
    self.clerkNumber = clerkNumber
    self.role = role
    self.isTraining = isTraining
    self.themeNames = themeNames
    self.themeTitles = themeTitles
    self.settings = settings
  }

  /// What the journal records of the person at the window.
  public var actor: Actor { Actor(role: role.actorRole, id: clerkNumber, window: window) }
}

/// The capacities in which somebody sits at a window. Nobody is asked to prove theirs: whoever starts
/// the program says it, as they say who they are.
public enum StaffRole: String, CaseIterable, Sendable {
  /// 窗口人员.
  case clerk
  /// 值班长: may also void what should never have been.
  case supervisor

  var actorRole: ActorRole {
    switch self {
    case .clerk: .clerk
    case .supervisor: .supervisor
    }
  }
}

/// What the person at the screen can change about how it looks and listens.
public struct Settings: Hashable, Sendable {
  /// The language of everything but official names.
  public var language: Language
  /// The theme, by name; nil for the one the program chose.
  public var theme: String?
  /// How the selected line is shown.
  public var selection: SelectionStyle
  /// What lines and marks are made of.
  public var lines: LineStyle
  /// Whether the mouse is listened to; a terminal's own copying then needs Shift.
  public var usesMouse: Bool

  /// Settings; the defaults are those of a window on a fast line.
  public init(
    language: Language = .chinese, theme: String? = nil, selection: SelectionStyle = .bar,
    lines: LineStyle = .unicode, usesMouse: Bool = false
  ) {
    self.language = language
    self.theme = theme
    self.selection = selection
    self.lines = lines
    self.usesMouse = usesMouse
  }
}
