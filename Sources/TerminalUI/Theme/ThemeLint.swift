/// Something in a theme that people would suffer from, although the file is well-formed.
public enum ThemeFinding: Hashable, Sendable {
  /// Too little contrast; both numbers are ratios times ten.
  case lowContrast(Style, ColourTier, ratio10: Int, required10: Int)
  /// Two meanings that look the same in a tier.
  case alike(Token, Token, ColourTier)
  /// More pairs of colours than such a terminal can hold at a time.
  case tooManyPairs(ColourTier, count: Int, limit: Int)

  /// The finding in one line, for `yichuang theme check`; technical, the same in every language.
  public var text: String {
    switch self {
    case .lowContrast(let style, let tier, let ratio, let required):
      "\(style.name), \(tier.name): contrast \(ratio / 10).\(ratio % 10), "
        + "required \(required / 10).\(required % 10)"
    case .alike(let first, let second, let tier):
      "\(first.name) and \(second.name), \(tier.name): look the same"
    case .tooManyPairs(let tier, let count, let limit):
      "\(tier.name): \(count) pairs of colours, the limit is \(limit)"
    }
  }
}

/// Checks that every meaning of a theme can be read, and told from others without colour.
public enum ThemeLint {
  /// All findings, in the order of tiers and styles; none for a theme in order.
  public static func check(_ theme: Theme) -> [ThemeFinding] {
    ColourTier.allCases.flatMap { tier in
      contrastFindings(theme, tier) + alikeFindings(theme, tier) + pairFindings(theme, tier)
    }
  }

  private static func contrastFindings(_ theme: Theme, _ tier: ColourTier) -> [ThemeFinding] {
    Style.all.compactMap { style in
      let look = theme.look(for: style, tier: tier)
      guard let foreground = look.foreground, let background = look.background else { return nil }
      let ratio10 = Int(Contrast.ratio(foreground, background) * 10)
      let required10 = requiredContrast10(style, tier)
      if ratio10 >= required10 { return nil }
      return .lowContrast(style, tier, ratio10: ratio10, required10: required10)
    }
  }

  /// 4.5 for text (WCAG 2.1 §1.4.3, level AA) and 3 for curves (§1.4.11) where we know the colours.
  ///
  /// With 16 and 8 colours every terminal has its own idea of red, so 3 of xterm's is asked for.
  /// What is disabled is exempt there and gets 3 here; lines carry no meaning and need to be seen
  /// only just.
  private static func requiredContrast10(_ style: Style, _ tier: ColourTier) -> Int {
    if style.token == .rule { return 15 }
    if style.token == .chart || style.state == .disabled { return 30 }
    return tier == .colours256 ? 45 : 30
  }

  /// Good may look like text: what is in order need not call, and its mark says so.
  private static func alikeFindings(_ theme: Theme, _ tier: ColourTier) -> [ThemeFinding] {
    let apart: [(Token, Token)] = [
      (.attention, .text), (.alarm, .text), (.unknown, .text), (.notice, .text),
      (.training, .text), (.focus, .text), (.focus, .field),
      (.attention, .good), (.alarm, .good), (.unknown, .good),
      (.attention, .alarm), (.attention, .unknown), (.alarm, .unknown),
      (.breach, .text), (.breach, .attention), (.breach, .alarm), (.breach, .unknown),
    ]
    return apart.compactMap { first, second in
      let same =
        theme.look(for: Style(first), tier: tier) == theme.look(for: Style(second), tier: tier)
      return same ? .alike(first, second, tier) : nil
    }
  }

  /// Terminals with 8 colours hold 64 pairs, one of which is their own default.
  private static func pairFindings(_ theme: Theme, _ tier: ColourTier) -> [ThemeFinding] {
    let limit = tier == .colours8 ? 63 : 255
    let pairs = Set(
      theme.looks(tier: tier).map { look in
        (look.foreground ?? 256) * 1000 + (look.background ?? 256)
      })
    return pairs.count > limit ? [.tooManyPairs(tier, count: pairs.count, limit: limit)] : []
  }
}
