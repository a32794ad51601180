import Glibc
import TestKit
import Testing
import Words

@testable import Workstation

/// The README shows the program as it is. `RECORD=1` writes what it should show, and the test fails all
/// the same.
@Suite(.serialized) struct ReadmeTests {
  private let path = folder() + "/../../README.md"

  @Test func itShowsTheScreenThatThereIs() throws {
    let kept = try readFile(folder() + "/Snapshots/case-received-80.txt")
    let whole = String(decoding: kept, as: UTF8.self)
    // The rows; what they mean follows them.
    let end = try #require(whole.firstRange(of: "\n-- 0:")).lowerBound
    try expect(whole[..<end] + "\n", between: "the network up or\ndown.\n\n```\n", and: "```\n")
  }

  @Test func itShowsTheKeysThatThereAre() throws {
    try expect(
      keyTable(.english) + "\n", between: "## Keys\n\n", and: "Without function keys")
  }

  private func expect(
    _ text: some StringProtocol, between start: String, and end: String
  ) throws {
    let readme = String(decoding: try readFile(path), as: UTF8.self)
    let from = try #require(readme.firstRange(of: start), "README.md has lost \(start)").upperBound
    let to = try #require(readme[from...].firstRange(of: end)).lowerBound
    let shown = readme[from..<to]
    if getenv("RECORD") != nil {
      try writeFile(path, Array((readme[..<from] + text + readme[to...]).utf8))
    }
    #expect(Array(shown.utf8) == Array(text.utf8), "RECORD=1 writes what README.md should show")
  }
}
