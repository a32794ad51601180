public import HallCore

/// Why the demo hall could not be made: its data and the rules do not fit together. Never the
/// doing of a clerk.
public enum DemoFault: Error, Hashable, Sendable {
  /// `items.csv` or `guide.csv` names an item whose standard was not given.
  case itemUnknown(String)
  /// An invented number breaks the rules of its kind.
  case identifier(String, IdentifierProblem)
  /// A rule said no to a step of the script.
  case refused(item: String, ending: String, Refusal)
  /// A list the script picks from is empty.
  case nothingToPick(String)
  /// More cases in one day than the training block has numbers.
  case numbersExhausted
}
