public import TextFormats

extension Theme {
  /// Joins a theme file with those it inherits from and works out every look.
  ///
  /// - Parameter files: where inherited themes are looked for, by name.
  /// - Throws: a fault with file, line and token where a theme inherits from itself or from one that
  ///   is not there, a token is left without a look, a colour is not in the palette, or a look has
  ///   only one of foreground and background.
  public init(_ file: ThemeFile, among files: [ThemeFile]) throws(FormatFault) {
    let joined = try JoinedTheme(file, among: files)
    var found: [Look] = []
    for tier in ColourTier.allCases {
      for style in Style.all { found.append(try joined.look(for: style, tier: tier)) }
    }
    let looks = found
    self.init(
      name: file.name, titleChinese: file.titleChinese, titleEnglish: file.titleEnglish
    ) { style, tier in looks[Int(tier.rawValue) * Style.count + style.index] }
  }
}

private struct JoinedTheme {
  let file: String
  var palette: [String: PaletteColour] = [:]
  var tokens: [String: LookEntry] = [:]
  var states: [String: LookEntry] = [:]

  init(_ theme: ThemeFile, among files: [ThemeFile]) throws(FormatFault) {
    file = theme.file
    for ancestor in try JoinedTheme.lineage(of: theme, among: files).reversed() {
      palette.merge(ancestor.palette) { _, nearer in nearer }
      tokens.merge(ancestor.tokens) { inherited, nearer in nearer.over(inherited) }
      states.merge(ancestor.states) { inherited, nearer in nearer.over(inherited) }
    }
  }

  /// The theme and those it inherits from, nearest first.
  private static func lineage(
    of theme: ThemeFile, among files: [ThemeFile]
  ) throws(FormatFault) -> [ThemeFile] {
    var line = [theme]
    var current = theme
    while let name = current.inherits {
      let problem: FormatProblem
      if line.contains(where: { $0.name == name }) {
        problem = .invalid(reason: "inherits-from-itself")
      } else if let parent = files.first(where: { $0.name == name }) {
        line.append(parent)
        current = parent
        continue
      } else {
        problem = .unknownReference(name)
      }
      throw FormatFault(
        file: current.file, line: current.inheritsLine, field: "inherits", problem: problem)
    }
    return line
  }

  func look(for style: Style, tier: ColourTier) throws(FormatFault) -> Look {
    let base = try entry(for: style.token)
    let state = style.token.hasOwnGround ? nil : states[style.state.name]
    let own = try colours(of: base, tier)
    let over = try state.map { (entry) throws(FormatFault) in try colours(of: entry, tier) }
    let look = Look(
      foreground: over?.foreground ?? own.foreground,
      background: over?.background ?? own.background,
      attributes: own.attributes.union(over?.attributes ?? []))
    if (look.foreground == nil) != (look.background == nil) {
      // What is whole by itself is made half by the state.
      let isOwn = (own.foreground == nil) != (own.background == nil)
      throw (isOwn ? base : state ?? base).fault(.invalid(reason: "half-coloured"))
    }
    return look
  }

  /// The entry of a token, or of the broader name before its dot.
  private func entry(for token: Token) throws(FormatFault) -> LookEntry {
    if let entry = tokens[token.name] { return entry }
    let broader = token.name.prefix { $0 != "." }
    if let entry = tokens[String(broader)] { return entry }
    throw FormatFault(file: file, line: 0, field: "tokens.\(token.name)", problem: .missing)
  }

  private func colours(of entry: LookEntry, _ tier: ColourTier) throws(FormatFault) -> Look {
    let isLow = tier == .colours16 || tier == .colours8
    let low = isLow ? entry.low : nil
    let attributes = low?.attributes ?? entry.attributes ?? []
    return Look(
      foreground: try number(low?.foreground ?? entry.foreground, entry, tier),
      background: try number(low?.background ?? entry.background, entry, tier),
      attributes: tier == .monochrome ? entry.mono ?? attributes : attributes)
  }

  private func number(
    _ name: String?, _ entry: LookEntry, _ tier: ColourTier
  ) throws(FormatFault) -> Int? {
    guard let name else { return nil }
    guard let colour = palette[name] else { throw entry.fault(.unknownReference(name)) }
    return colour.number(in: tier)
  }
}
