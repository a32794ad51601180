import HallCore
import Words

/// What was given on the command line.
struct Parameters {
  /// Everything that is no option, in order.
  var arguments: [String] = []
  private var values: [OptionName: [String]] = [:]

  mutating func add(_ option: OptionName, _ value: String) {
    values[option, default: []].append(value)
  }

  /// The options given, in the order of their declaration.
  var given: [OptionName] { OptionName.allCases.filter(has) }

  func has(_ option: OptionName) -> Bool { values[option] != nil }

  func text(_ option: OptionName) -> String? { values[option]?.first }

  func day(_ option: OptionName) throws(UsageProblem) -> Day? {
    guard let text = text(option) else { return nil }
    guard let day = Day(text) else { throw .badValue(option, text) }
    return day
  }

  /// A whole number of at most four digits, within the option's range.
  func count(_ option: OptionName) throws(UsageProblem) -> Int? {
    guard let text = text(option) else { return nil }
    guard text.utf8.count <= 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let count = Int(text), option.range?.contains(count) == true
    else { throw .badValue(option, text) }
    return count
  }

  func caseNumber(_ option: OptionName) throws(UsageProblem) -> CaseNumber? {
    guard let text = text(option) else { return nil }
    do {
      return try CaseNumber(checking: text)
    } catch {
      throw .badValue(option, text)
    }
  }

  /// Every `A..B`, or `A..` for one that goes on.
  func periods(_ option: OptionName) throws(UsageProblem) -> [Pause] {
    var pauses: [Pause] = []
    for text in values[option] ?? [] {
      let bytes = Array(text.utf8)
      guard bytes.count == 12 || bytes.count == 22, bytes[10...11].elementsEqual("..".utf8),
        let from = Day(text.prefix(10))
      else { throw .badValue(option, text) }
      if bytes.count == 12 {
        pauses.append(Pause(from: from, to: nil))
      } else {
        guard let to = Day(text.suffix(10)), from <= to else { throw .badValue(option, text) }
        pauses.append(Pause(from: from, to: to))
      }
    }
    return pauses
  }
}
