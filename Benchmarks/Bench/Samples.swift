/// Timings or sizes of one thing, and what is said about them.
struct Samples {
  private var values: [Double] = []

  mutating func add(_ value: Double) { values.append(value) }

  /// The value below which that share of the samples lies; 0 where there are none.
  func percentile(_ share: Double) -> Double {
    guard !values.isEmpty else { return 0 }
    let sorted = values.sorted()
    return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
  }

  var median: Double { percentile(0.5) }
}

/// `1.25`, with so many decimals; Swift's own formatting would bring half of Foundation.
func fixed(_ value: Double, _ decimals: Int = 2) -> String {
  var scale = 1
  for _ in 0..<decimals { scale *= 10 }
  let whole = Int((value * Double(scale)).rounded())
  let fraction = String(abs(whole) % scale)
  let zeros = String(repeating: "0", count: decimals - fraction.count)
  return "\(whole / scale)" + (decimals == 0 ? "" : "." + zeros + fraction)
}
