import TerminalUI
import TextFormats

extension FuzzTarget {
  /// A theme has a look for every style, with colours the terminal has, or is refused.
  static let theme = FuzzTarget(
    name: "theme",
    covers: [
      "TerminalUI/Theme/ThemeFile.swift", "TerminalUI/Theme/ThemeResolution.swift",
      "TerminalUI/Theme/ThemeLint.swift",
    ],
    mutation: .json, lengthMax: 8192,
    seeds: { try Seeds.files(in: "Themes", ending: ".json") },
    check: { bytes in
      let shipped = try shippedThemes.get()
      let theme = try parsed(bytes) { bytes in
        let file = try ThemeFile(bytes, file: inputName)
        return try Theme(file, among: [file] + shipped)
      }
      guard let theme else { return }
      for tier in ColourTier.allCases {
        let limit =
          switch tier {
          case .colours256: 256
          case .colours16: 16
          case .colours8: 8
          case .monochrome: 0
          }
        for look in theme.looks(tier: tier) {
          try holdEqual(look.foreground == nil, look.background == nil, "half-coloured")
          for colour in [look.foreground, look.background].compactMap({ $0 }) {
            try hold((0..<limit).contains(colour), "colour \(colour) of \(limit)")
          }
        }
      }
      for finding in ThemeLint.check(theme) { try checkShown(finding.text) }
    })
}

private let shippedThemes = Result {
  try Seeds.files(in: "Themes", ending: ".json").map { try ThemeFile($0, file: "shipped") }
}
