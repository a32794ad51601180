import Glibc
import HallCore
import Words

/// One run of a command: what was asked for, in which language, and where the answer goes.
struct Call {
  let parameters: Parameters
  let language: Language
  let output: Output

  /// Now, by the machine's clock.
  var now: Instant { currentInstant() }

  /// The hall's day.
  var today: Day { now.day }

  /// The folder of shipped data.
  func share() throws(FileProblem) -> Share { try Share(parameters.text(.share)) }

  /// The hall file's path; nil where none was named.
  var hallPath: String? { parameters.text(.hall) ?? variable("YICHUANG_HALL") }
}

extension Call {
  /// Where the hall's key is; nil for beside the hall.
  var keyPath: String? { parameters.text(.key) ?? variable("YICHUANG_KEY") }
}

/// Now, by the machine's clock.
func currentInstant() -> Instant {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
}

/// An environment variable that says something.
func variable(_ name: String) -> String? {
  guard let value = getenv(name) else { return nil }
  let text = String(cString: value)
  return text.isEmpty ? nil : text
}

extension Language {
  /// The language asked for, else the locale's.
  init(option: String?) throws(UsageProblem) {
    guard let option else {
      self = .ofLocale
      return
    }
    guard let language = Language(rawValue: option) else { throw .badValue(.language, option) }
    self = language
  }

  /// The language of messages about a command line that cannot be taken apart: what it asks for where
  /// that can be seen, else the locale's.
  static func beforeParsing(_ words: [String]) -> Language {
    for (index, word) in words.enumerated() where word.hasPrefix(OptionName.language.typed) {
      let next = index + 1 < words.count ? words[index + 1] : ""
      if let language = Language(rawValue: String(word.suffix(2))) ?? Language(rawValue: next) {
        return language
      }
    }
    return .ofLocale
  }

  /// Chinese where the locale says nothing: that is what halls work in. English where it names
  /// another language, or cannot show Chinese.
  private static var ofLocale: Language {
    let locale = variable("LC_ALL") ?? variable("LC_MESSAGES") ?? variable("LANG") ?? ""
    let isChinese = locale.isEmpty || locale.hasPrefix("zh") || locale.hasPrefix("C.")
    return isChinese ? .chinese : .english
  }
}
