internal import TerminalUI
public import TextFormats
internal import Words

extension Settings {
  /// As a window keeps them:
  /// `{"language":"zh","lines":"unicode","mouse":false,"selection":"bar","theme":"dark"}`.
  public var json: JSONValue {
    [
      "language": .string(language.rawValue), "theme": JSONValue(theme),
      "selection": .string(selection.rawValue), "lines": .string(lines.rawValue),
      "mouse": .bool(usesMouse),
    ]
  }

  /// Reads settings as a window kept them.
  public init(_ node: JSONNode, file: String) throws(FormatFault) {
    var fields = try FieldReader(node, file: file)
    language = try fields.choice("language", as: Language.self)
    theme = try fields.optionalString("theme", maxLength: 100)
    selection = try fields.choice("selection", as: SelectionStyle.self)
    lines = try fields.choice("lines", as: LineStyle.self)
    usesMouse = try fields.bool("mouse")
    try fields.finish()
  }
}
