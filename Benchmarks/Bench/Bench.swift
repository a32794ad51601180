import Glibc

/// Prints figures, as ratios taken in one run, so that what is printed does not depend on how fast the
/// machine happens to be.
///
///   Bench screen FLOOR YICHUANG HALL        the workstation against the least a list can be
///   Bench hall YICHUANG CHECKOUT FOLDER N   a hall of N cases against a small one and against SQLite
@main struct Bench {
  static func main() {
    do {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      say("bench: \(error)")
      exit(1)
    }
  }

  private static func run(_ words: [String]) throws {
    switch (words.first, words.count) {
    case ("screen", 4):
      try ScreenBench.run(floor: words[1], workstation: words[2], hall: words[3])
    case ("hall", 5):
      guard let count = Int(words[4]), count >= 10_000 else { usage() }
      try HallBench.run(workstation: words[1], checkout: words[2], folder: words[3], cases: count)
    case ("neighbour", 6):
      try Neighbour.run(Array(words.dropFirst()))
    default: usage()
    }
  }

  private static func usage() -> Never {
    say("usage: Bench screen FLOOR YICHUANG HALL | Bench hall YICHUANG CHECKOUT FOLDER CASES")
    exit(64)
  }
}
