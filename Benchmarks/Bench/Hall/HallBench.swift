import Glibc
import HallStore
import TestKit

/// Measures a hall of the wanted size against a small one, and against SQLite by itself.
enum HallBench {
  static let small = 10_000

  static func run(workstation: String, checkout: String, folder: String, cases: Int) throws {
    let rules = try HallRules(checkout: checkout)
    var least: LookupFigures?
    for count in sizes(upTo: cases) {
      let hall = try BuiltHall(folder: folder, count: count, rules: rules)
      let figures = try LookupFigures(hall)
      show(figures, before: least)
      let acts = try ActFigures(hall)
      say("  \(padded("one act, ms", 28))      p50       p99")
      row("open a case", acts.openings, targets: (1.5, 10))
      row("note a number", acts.notes, targets: (1.5, 10))
      if count == cases {
        try Neighbour.measure(hall)
        try MemoryFigures.measure(hall, workstation: workstation)
      }
      least = least ?? figures
    }
  }

  /// Ten thousand, ten times as many, and so on, up to the wanted size.
  private static func sizes(upTo cases: Int) -> [Int] {
    var sizes = [small]
    while let last = sizes.last, last * 10 < cases { sizes.append(last * 10) }
    return cases > small ? sizes + [cases] : sizes
  }

  private static func show(_ figures: LookupFigures, before: LookupFigures?) {
    say(
      "  \(padded("look-up, ms", 28))      p50       p99   to SQLite    growth   to SQLite and SM4")
    for (index, kind) in figures.kinds.enumerated() {
      let ratio = kind.plain.map { kind.ours.median / max($0.median, 0.000_001) }
      let opened = kind.opened.map { kind.ours.median / max($0.median, 0.000_001) }
      let growth = before.map { kind.ours.median / max($0.kinds[index].ours.median, 0.000_001) }
      row(kind.name, kind.ours, ratio: ratio, growth: growth, targets: (0.3, 20), opened: opened)
    }
    for part in figures.later { row(part.name, part.times, targets: (20, 20)) }
    let growth = before.map { figures.opening.median / max($0.opening.median, 0.000_001) }
    row("open the case file", figures.opening, growth: growth, targets: (0.3, 20))
  }

  static func row(
    _ name: String, _ samples: Samples, ratio: Double? = nil, growth: Double? = nil,
    targets: (p50: Double, p99: Double), opened: Double? = nil
  ) {
    let p50 = samples.median
    let p99 = samples.percentile(0.99)
    let isOver =
      p50 > targets.p50 || p99 > targets.p99 || (opened ?? ratio ?? 0) > 1.15 || (growth ?? 0) > 2
    say(
      "  \(padded(name, 28))\(rightAligned(thousandths(p50), 9))\(rightAligned(thousandths(p99), 10))"
        + rightAligned(ratio.map { fixed($0) } ?? "", 12)
        + rightAligned(growth.map { fixed($0) } ?? "", 10)
        + rightAligned(
          opened.map { fixed($0) } ?? "", 8) + (isOver ? "  over" : "  ok"))
  }
}

/// `0.123`
func thousandths(_ value: Double) -> String {
  let all = Int((value * 1000).rounded())
  let digits = String(1000 + all % 1000).dropFirst()
  return "\(all / 1000).\(digits)"
}

func rightAligned(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}
