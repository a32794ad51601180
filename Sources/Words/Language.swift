/// The languages the workstation speaks. Chinese is the one halls work in.
public enum Language: String, CaseIterable, Sendable {
  /// 中文.
  case chinese = "zh"
  /// English.
  case english = "en"
}

/// In English: `1 working day`, `2 working days`.
/// - Parameter noun: for one; it takes an s for more.
func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)" + (count == 1 ? "" : "s")
}

/// One thing said in both languages, so that neither can be forgotten.
public struct Phrase: Hashable, Sendable {
  private let chinese: String
  private let english: String

  /// A phrase, Chinese first.
  public init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// The phrase in a language.
  public func callAsFunction(_ language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }

  /// One after the other.
  static func + (left: Phrase, right: Phrase) -> Phrase {
    Phrase(left.chinese + right.chinese, left.english + right.english)
  }
}
