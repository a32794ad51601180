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
  /// Nothing here is real: every screen says so.
  public let isTraining: Bool
  /// The themes there are, by name, for the settings.
  public let themeNames: [String]
  /// What the person at the screen can change.
  public internal(set) var settings: Settings

  /// A session.
  public init(
    hallName: String, window: String, clerkName: String, clerkNumber: String,
    isTraining: Bool = false, themeNames: [String] = [], settings: Settings = Settings()
  ) {
    self.hallName = hallName
    self.window = window
    self.clerkName = clerkName
    self.clerkNumber = clerkNumber
    self.isTraining = isTraining
    self.themeNames = themeNames
    self.settings = settings
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
