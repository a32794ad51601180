import HallCore
import HallStore
import TerminalUI
import TextFormats
import Words
import Workstation

/// What has to be known of a hall before its screen can be taken. A missing or foreign file is said
/// here, while there is a command line to say it on.
struct HallGlance {
  let identity: HallIdentity
  /// What the window kept of its settings; nil where it never changed any, or they cannot be read.
  let settings: Settings?
  /// Why its settings cannot be read; it works without them.
  let fault: Fault?

  init(path: String, key: String?, window: String) throws(Fault) {
    let store = try HallStore(opening: path, key: key)
    identity = store.identity
    do {
      settings = try store.keptSettings(window: window)
      fault = nil
    } catch {
      settings = nil
      fault = error
    }
  }
}

extension HallStore {
  /// What a window kept of its settings; nil where it never changed any.
  /// - Throws: `.hallDamaged` where they cannot be read.
  func keptSettings(window: String) throws(Fault) -> Settings? {
    guard let text = try loadSettings(window: window) else { return nil }
    let place = "settings " + window
    do {
      return try Settings(try parseJSON(Array(text.utf8), file: place), file: place)
    } catch {
      throw .hallDamaged(place)
    }
  }

  /// Keeps a window's settings for its next start.
  func keep(_ settings: Settings, window: String) throws(Fault) {
    try saveSettings(settings.json.canonical, window: window)
  }
}

extension Call {
  /// What the screen begins with: what the command line says, else what the window kept, else the
  /// usual. A theme that is not there any more is no reason to stay without a screen.
  func startingSettings(kept: Settings?, themes: [String]) throws(UsageProblem) -> Settings {
    let keptTheme = kept?.theme.flatMap { themes.contains($0) ? $0 : nil }
    return Settings(
      language: parameters.has(.language) ? language : kept?.language ?? language,
      theme: parameters.text(.theme) ?? keptTheme ?? themes.first,
      selection: try choice(.selection, SelectionStyle.self) ?? kept?.selection ?? .bar,
      lines: parameters.has(.ascii) ? .ascii : kept?.lines ?? .unicode,
      usesMouse: parameters.has(.mouse) || kept?.usesMouse == true)
  }
}
