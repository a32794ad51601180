internal import TerminalUI
public import Words

/// The keys of every screen as Markdown, for the README: made from the same bindings that act on
/// them, so that what is printed cannot differ from what happens.
public func keyTable(_ language: Language) -> String {
  let sections: [(Phrase, [Bound])] = [
    (KeyTableWords.desk, deskBindings),
    (KeyTableWords.caseFile, caseFileBindings(forward: KeyTableWords.forward)),
    (KeyTableWords.newCase, formBindings(isChoosing: true)),
    (KeyTableWords.amendment, amendmentBindings(isChoosing: true)),
    (KeyTableWords.everywhere, everywhereBindings),
  ]
  var lines: [String] = []
  for (title, bindings) in sections {
    lines += ["**\(title(language))**", "", "| | |", "|---|---|"]
    for bound in bindings {
      let names = bound.keys.map { key in
        key == .character(" ") ? FrameWords.spaceKey(language) : key.label
      }
      lines.append("| \(names.joined(separator: ", ")) | \(bound.help(language)) |")
    }
    lines.append("")
  }
  return lines.joined(separator: "\n")
}
