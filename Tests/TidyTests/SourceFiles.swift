import TestKit

/// The checkout.
let project = folder() + "/../.."

/// Every Swift file of a module.
func sourceFiles(of module: String) throws -> [String] {
  try files(below: project + "/Sources/" + module, ending: ".swift")
}

/// A file's lines.
func lines(of path: String) throws -> [String] {
  String(decoding: try readFile(path), as: UTF8.self)
    .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}
