public import TextFormats

/// A theme as one file gives it, not yet joined with the theme it inherits from.
public struct ThemeFile: Sendable {
  /// The name other files inherit from.
  public let name: String
  /// What it is called in Chinese.
  public let titleChinese: String
  /// What it is called in English.
  public let titleEnglish: String
  /// The theme whose palette, tokens and states hold where this one is silent.
  public let inherits: String?

  let file: String
  let inheritsLine: Int
  let palette: [String: PaletteColour]
  let tokens: [String: LookEntry]
  let states: [String: LookEntry]

  /// Reads a theme file, strictly: an unknown token, state, attribute or colour field is a fault
  /// with its line.
  ///
  /// - Parameter file: the file's name, for the fault.
  public init(_ bytes: [UInt8], file: String) throws(FormatFault) {
    var reader = try FieldReader(try parseJSON(bytes, file: file), file: file)
    _ = try reader.integer("format", in: 1...1)
    name = try reader.string("name", maxLength: 40)
    var title = try reader.object("title")
    titleChinese = try title.string("zh", maxLength: 20)
    titleEnglish = try title.string("en", maxLength: 40)
    try title.finish()
    inheritsLine = reader.fault("inherits", .missing).line
    inherits = try reader.optionalString("inherits", maxLength: 40)
    palette = try ThemeFile.readPalette(&reader)
    tokens = try ThemeFile.readLooks(&reader, "tokens", known: ThemeFile.tokenNames)
    states = try ThemeFile.readLooks(
      &reader, "states", known: Set(StyleState.allCases.map(\.name)).subtracting(["normal"]))
    try reader.finish()
    self.file = file
  }

  /// Every token's name, and the broader names it falls back to.
  private static let tokenNames: Set<String> = {
    var names: Set<String> = []
    for token in Token.allCases {
      names.insert(token.name)
      if let dot = token.name.firstIndex(of: ".") { names.insert(String(token.name[..<dot])) }
    }
    return names
  }()

  private static func readPalette(
    _ reader: inout FieldReader
  ) throws(FormatFault) -> [String: PaletteColour] {
    var palette: [String: PaletteColour] = [:]
    for (name, node) in try reader.members("palette") {
      var colour = try FieldReader(
        node, file: reader.file, path: reader.path(to: "palette." + name))
      palette[name] = PaletteColour(
        x256: try colour.integer("x256", in: 0...255),
        x16: try colour.integer("x16", in: 0...15), x8: try colour.integer("x8", in: 0...7))
      try colour.finish()
    }
    return palette
  }

  private static func readLooks(
    _ reader: inout FieldReader, _ field: String, known: Set<String>
  ) throws(FormatFault) -> [String: LookEntry] {
    var entries: [String: LookEntry] = [:]
    for (name, node) in try reader.members(field) {
      let path = reader.path(to: field + "." + name)
      guard known.contains(name) else {
        throw FormatFault(file: reader.file, line: node.line, field: path, problem: .unknownField)
      }
      entries[name] = try LookEntry(node, file: reader.file, path: path)
    }
    return entries
  }
}

/// A colour of the palette, chosen by hand for each kind of terminal.
struct PaletteColour: Sendable {
  let x256: Int
  let x16: Int
  let x8: Int

  func number(in tier: ColourTier) -> Int? {
    switch tier {
    case .colours256: x256
    case .colours16: x16
    case .colours8: x8
    case .monochrome: nil
    }
  }
}

/// One look as a file gives it; what is nil comes from the inherited theme.
struct LookEntry: Sendable {
  var foreground: String?
  var background: String?
  var attributes: Attributes?
  var mono: Attributes?
  /// What is different with 16 and 8 colours.
  var low: LowLook?
  let file: String
  let path: String
  let line: Int

  struct LowLook: Sendable {
    let foreground: String?
    let background: String?
    let attributes: Attributes?
  }

  init(_ node: JSONNode, file: String, path: String) throws(FormatFault) {
    var reader = try FieldReader(node, file: file, path: path)
    foreground = try reader.optionalString("fg", maxLength: 40)
    background = try reader.optionalString("bg", maxLength: 40)
    attributes = try readAttributes(&reader, "attributes")
    mono = try readAttributes(&reader, "mono")
    if var inner = try reader.optionalObject("low") {
      low = LowLook(
        foreground: try inner.optionalString("fg", maxLength: 40),
        background: try inner.optionalString("bg", maxLength: 40),
        attributes: try readAttributes(&inner, "attributes"))
      try inner.finish()
    }
    try reader.finish()
    self.file = file
    self.path = path
    line = node.line
  }

  /// This entry, with the inherited one where this one is silent. What is done without colours is
  /// inherited even where the attributes are not: `plain` decides it once for all themes.
  func over(_ inherited: LookEntry?) -> LookEntry {
    var result = self
    result.foreground = foreground ?? inherited?.foreground
    result.background = background ?? inherited?.background
    result.attributes = attributes ?? inherited?.attributes
    result.mono = mono ?? inherited?.mono ?? inherited?.attributes
    result.low = low ?? inherited?.low
    return result
  }

  func fault(_ problem: FormatProblem) -> FormatFault {
    FormatFault(file: file, line: line, field: path, problem: problem)
  }
}

private func readAttributes(
  _ reader: inout FieldReader, _ field: String
) throws(FormatFault) -> Attributes? {
  guard reader.present(field) != nil else { return nil }
  var result: Attributes = []
  for (index, name) in try reader.strings(field, maxLength: 40).enumerated() {
    guard let known = Attributes.names.first(where: { $0.name == name }) else {
      throw reader.fault("\(field)[\(index)]", .notOneOf(Attributes.names.map(\.name)))
    }
    result.insert(known.value)
  }
  return result
}
