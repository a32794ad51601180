import TerminalUI
import TextFormats
import Words

/// `theme check FILE`.
func checkTheme(_ call: Call) throws -> CommandExit {
  let file = try readTheme(call.parameters.arguments[1])
  let folder = try call.share().themes
  var others: [ThemeFile] = []
  for path in try files(in: folder, ending: ".json") { others.append(try readTheme(path)) }
  let findings = ThemeLint.check(try Theme(file, among: others))
  if call.parameters.has(.json) {
    try call.output.writeLine([
      "theme": .string(file.name), "findings": JSONValue(findings.map(\.text)),
    ])
  } else {
    for finding in findings { try call.output.writeLine(finding.text) }
    if findings.isEmpty {
      try call.output.writeLine(
        printable(file.name) + ": " + CommandWords.noFindings(call.language))
    }
  }
  return findings.isEmpty ? .done : .unfitTheme
}

private func readTheme(_ path: String) throws -> ThemeFile {
  let file = try readWhole(path, limitMegabytes: 1)
  return try ThemeFile(file.bytes, file: file.name)
}
