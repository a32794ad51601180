/// How many colours a terminal has. A theme looks its best at the first and never fails at the last.
public enum ColourTier: UInt8, CaseIterable, Sendable {
  /// The 256 colours of xterm.
  case colours256
  /// The 16 basic colours.
  case colours16
  /// The 8 basic colours without bright ones.
  case colours8
  /// No colours: bold, underline, reverse.
  case monochrome

  /// The name in options and messages: `256`, `16`, `8`, `mono`.
  public var name: String {
    switch self {
    case .colours256: "256"
    case .colours16: "16"
    case .colours8: "8"
    case .monochrome: "mono"
    }
  }
}

/// What a terminal can do to characters besides colouring them. Nothing blinks.
public struct Attributes: OptionSet, Hashable, Sendable {
  /// The attributes as bits.
  public let rawValue: UInt8

  /// Attributes from bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Heavier or brighter.
  public static let bold = Attributes(rawValue: 1)
  /// Fainter; many terminals ignore it.
  public static let dim = Attributes(rawValue: 2)
  /// Underlined.
  public static let underline = Attributes(rawValue: 4)
  /// Foreground and background exchanged.
  public static let reverse = Attributes(rawValue: 8)

  /// The names in theme files.
  static let names: [(name: String, value: Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("underline", .underline), ("reverse", .reverse),
  ]
}

/// What a style comes to on a terminal.
public struct Look: Hashable, Sendable {
  /// The colour number of the characters; nil for the terminal's own. Never without a background.
  public let foreground: Int?
  /// The colour number of the ground; nil for the terminal's own.
  public let background: Int?
  /// Bold and the like.
  public let attributes: Attributes

  /// A look. Either both colours are given or neither: a theme that leaves one of them to the
  /// terminal is unreadable on some terminal.
  public init(foreground: Int?, background: Int?, attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}

/// A look for every style in every tier, worked out beforehand.
public struct Theme: Hashable, Sendable {
  /// The name in options and settings: `dark`.
  public let name: String
  /// What it is called in Chinese.
  public let titleChinese: String
  /// What it is called in English.
  public let titleEnglish: String

  private let looks: [Look]

  /// A theme by a rule.
  init(
    name: String, titleChinese: String, titleEnglish: String,
    look: (Style, ColourTier) -> Look
  ) {
    self.name = name
    self.titleChinese = titleChinese
    self.titleEnglish = titleEnglish
    looks = ColourTier.allCases.flatMap { tier in Style.all.map { look($0, tier) } }
  }

  /// The look of a style on a terminal with so many colours.
  public func look(for style: Style, tier: ColourTier) -> Look {
    looks[Int(tier.rawValue) * Style.count + style.index]
  }

  /// The looks of all styles in a tier, to be asked by ``Style/index``.
  public func looks(tier: ColourTier) -> [Look] {
    let start = Int(tier.rawValue) * Style.count
    return Array(looks[start..<start + Style.count])
  }
}

extension Theme {
  /// The theme without colours, which needs no file: what is left when a file is broken.
  ///
  /// `Themes/plain.json` says the same, so that other themes can inherit from it.
  public static let plain = Theme(
    name: "plain", titleChinese: "素色", titleEnglish: "Plain"
  ) { style, _ in
    var attributes = plainAttributes(of: style.token)
    switch style.token.hasOwnGround ? .normal : style.state {
    case .normal, .raised: break
    case .selected: attributes.insert(.reverse)
    case .disabled: attributes.insert(.dim)
    }
    return Look(foreground: nil, background: nil, attributes: attributes)
  }

  private static func plainAttributes(of token: Token) -> Attributes {
    switch token {
    case .text, .quiet, .good, .pointer, .rule, .hint, .dialog, .chart: []
    case .strong, .ruleTitle, .header, .hintKey, .dialogTitle: .bold
    case .attention: [.bold, .underline]
    case .alarm: [.bold, .reverse]
    case .unknown, .field: .underline
    case .focus: .reverse
    case .breach: [.bold, .underline, .reverse]
    case .notice, .training: [.bold, .reverse]
    }
  }
}
