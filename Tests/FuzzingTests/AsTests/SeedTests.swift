import Testing

/// What `make fuzz` begins with holds, whole and cut off anywhere: the short form of fuzzing that
/// every run of the tests does.
@Suite struct SeedTests {
  static let names = FuzzTarget.all.map(\.name)

  @Test(arguments: names) func seedsHold(_ name: String) throws {
    let target = try #require(FuzzTarget.named(name))
    let seeds = try target.seeds()
    #expect(!seeds.isEmpty)
    for seed in spread(seeds, count: 100) {
      #expect(throws: Never.self, "\(String(decoding: seed, as: UTF8.self))") {
        try target.check(seed)
      }
    }
  }

  @Test(arguments: names) func seedsMayBreakOffAnywhere(_ name: String) throws {
    let target = try #require(FuzzTarget.named(name))
    for seed in spread(try target.seeds(), count: 8) {
      for cut in stride(from: 0, to: seed.count, by: max(1, seed.count / 8)) {
        #expect(throws: Never.self, "cut after \(cut): \(String(decoding: seed, as: UTF8.self))") {
          try target.check(Array(seed[..<cut]))
        }
      }
    }
  }

  /// Not many more than `count` of the seeds, from everywhere.
  private func spread(_ seeds: [[UInt8]], count: Int) -> [[UInt8]] {
    stride(from: 0, to: seeds.count, by: max(1, seeds.count / count)).map { seeds[$0] }
  }
}
