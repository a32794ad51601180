/// Whether a command can run now; "no" always carries the sentence the clerk will read.
public enum Availability<Label: Hashable & Sendable>: Hashable, Sendable {
  /// The key does it.
  case ready
  /// The key is shown, and pressing it says why not and what to do.
  case blocked(because: Label)
  /// The key is not shown here, but somebody may press it all the same: then it says why not.
  case hidden(because: Label)
  /// The key means nothing here and is not shown.
  case absent
}

/// What one key does in one context: dispatch, hint bar, help screen and the printed key table all
/// come from here, so that they cannot disagree.
///
/// `Label` is how the program keeps its sentences (this module knows no language); `State` is what
/// decides whether the command can run.
public struct Binding<
  Command: Hashable & Sendable, State, Label: Hashable & Sendable
>: Sendable {
  /// What is done.
  public let command: Command
  /// The keys that do it; hints and help name the first.
  public let keys: [Key]
  /// At most eight columns, for the hint bar; nil for a key that is explained in help only.
  public let hint: Label?
  /// One sentence for the help screen.
  public let help: Label
  /// Whether it can run now.
  public let availability: @Sendable (State) -> Availability<Label>

  /// A binding; ready at all times where no availability is given.
  public init(
    _ command: Command, _ keys: [Key], hint: Label?, help: Label,
    availability: @escaping @Sendable (State) -> Availability<Label> = { _ in .ready }
  ) {
    self.command = command
    self.keys = keys
    self.hint = hint
    self.help = help
    self.availability = availability
  }
}

/// What pressing a key comes to.
public enum KeyOutcome<Command: Hashable & Sendable, Label: Hashable & Sendable>: Hashable,
  Sendable
{
  /// Do this.
  case run(Command)
  /// Say this.
  case blocked(because: Label)
  /// Nothing is bound to the key; a text field may take it.
  case unbound
}
