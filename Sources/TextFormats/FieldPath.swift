extension JSONNode {
  /// The line of what a path inside this value leads to, `[2].code`; where it leads to nothing, of the
  /// last value on its way.
  func line(along path: Substring) -> Int {
    var node = self
    var rest = path
    while let (next, left) = node.step(along: rest) { (node, rest) = (next, left) }
    return node.line
  }

  /// One step of a path, and what is left of it; nil at its end, or where there is nothing.
  private func step(along path: Substring) -> (node: JSONNode, rest: Substring)? {
    switch (path.first, value) {
    case ("[", .array(let nodes)):
      guard let end = path.firstIndex(of: "]"),
        let index = Int(path[path.index(after: path.startIndex)..<end]),
        nodes.indices.contains(index)
      else { return nil }
      return (nodes[index], path[path.index(after: end)...])
    case (".", .object(let fields)):
      let name = path.dropFirst().prefix { $0 != "[" && $0 != "." }
      guard let node = fields.first(where: { $0.name == name })?.node else { return nil }
      return (node, path.dropFirst(name.count + 1))
    default: return nil
    }
  }
}
