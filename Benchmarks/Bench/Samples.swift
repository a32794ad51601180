/// Timings or sizes of one thing, and what is said about them.
struct Samples {
  private var values: [Double] = []

  var isEmpty: Bool { values.isEmpty }

  mutating func add(_ value: Double) { values.append(value) }

  /// The value below which that share of the samples lies; 0 where there are none.
  func percentile(_ share: Double) -> Double {
    guard !values.isEmpty else { return 0 }
    let sorted = values.sorted()
    return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
  }

  var median: Double { percentile(0.5) }
}

/// `1.25`, or a whole number; Swift's own formatting would bring half of Foundation.
func fixed(_ value: Double, decimals: Int = 2) -> String {
  if decimals == 0 { return String(Int(value.rounded())) }
  let hundredths = Int((value * 100).rounded())
  let fraction = hundredths % 100
  return "\(hundredths / 100)." + (fraction < 10 ? "0" : "") + "\(fraction)"
}

/// The text, filled up with blanks to a width in columns.
func padded(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(1, width - text.count))
}
