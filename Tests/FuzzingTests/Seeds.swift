import HallCore
import TestKit
import TextFormats

/// Where inputs to begin with come from: the files of the checkout, read when they are needed.
enum Seeds {
  private static let checkout = folder() + "/../.."

  /// A file, by its path in the checkout.
  static func file(_ path: String) throws -> [UInt8] { try readFile(checkout + "/" + path) }

  /// Every file of a folder that ends so.
  static func files(in path: String, ending: String) throws -> [[UInt8]] {
    try fileNames(in: checkout + "/" + path, ending: ending).map { try file(path + "/" + $0) }
  }

  /// Every line of a file that says something, each an input.
  static func lines(of path: String) throws -> [[UInt8]] {
    try file(path).split(separator: 0x0A).map(Array.init)
  }

  /// Every cell of a table, each an input.
  static func cells(of path: String) throws -> [[UInt8]] {
    try parseCSV(try file(path), file: path).rows.flatMap(\.fields)
      .filter { !$0.isEmpty }.map { Array($0.utf8) }
  }

  /// Texts, each an input.
  static func texts(_ texts: String...) -> [[UInt8]] { texts.map { Array($0.utf8) } }

  /// Names of people, places and organisations, and numbers of every kind.
  static func namesAndNumbers() throws -> [[UInt8]] {
    let vectors = "Tests/HallCoreTests/Vectors/"
    return try cells(of: "Fixtures/demo/people.csv")
      + cells(of: "Fixtures/demo/organisations.csv")
      + cells(of: vectors + "idcheck_vectors.csv") + cells(of: vectors + "idcheck_edge.csv")
      + cells(of: vectors + "licence_id_vectors.csv")
      + cells(of: vectors + "item_codes_sample.csv")
  }

  /// Every shipped standard.
  static func standards() throws -> [[UInt8]] {
    try files(in: "Fixtures/standards", ending: ".json")
  }

  /// Every input with these bytes before it.
  static func with(_ prefix: [UInt8], _ seeds: [[UInt8]]) -> [[UInt8]] { seeds.map { prefix + $0 } }
}
