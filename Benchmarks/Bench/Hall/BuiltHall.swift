import Glibc
import HallCore
import HallStore

/// A hall of so many cases, open, and what can be asked for in it.
struct BuiltHall {
  let path: String
  let count: Int
  let store: HallStore
  let samples: HallSamples
  /// The hall's time: some cases are open then, and some of those late.
  let now: Instant
  /// An item anybody can ask for without a question.
  let handlingCode: String

  /// Opens the hall in a folder; makes it first where it is not there yet.
  init(folder: String, count: Int, rules: HallRules) throws {
    path = folder + "/hall-\(count)"
    self.count = count
    now = HallRules.now
    handlingCode = rules.openToAnybody
    if access(path, F_OK) != 0 {
      let began = nanoseconds()
      try HallMaking(rules, count: count).make(path)
      let seconds = Double(nanoseconds() - began) / 1e9
      say("hall of \(count) cases, built in \(fixed(seconds, decimals: 0)) s")
    } else {
      say("hall of \(count) cases, as it was found")
    }
    store = try HallStore(opening: path)
    samples = try HallSamples(store, path: path, count: count, today: now.day)
  }
}
