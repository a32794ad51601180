public import TerminalUI

/// An interactive program as the loop needs it: pure functions over a state, and one that does.
public struct Program<State, Action: Sendable, Effect> {
  /// What an event means to the program; nil to ignore it. The place to read the clock.
  public let action: (HostEvent) -> Action?
  /// The next state, and what is to be done about it.
  public let update: (inout State, Action) -> [Effect]
  /// Hands an effect to whoever does it and returns at once; answers come by the mailbox.
  public let perform: (Effect) -> Void
  /// Told when the frame of a turn is on the screen, and once more when the program is over. What is
  /// begun only now keeps no key waiting for its echo.
  public let turnEnds: () -> Void
  /// The screen for a state.
  public let view: (State, Size) -> Surface
  /// How the terminal is to be set up for a state.
  public let appearance: (State) -> Appearance
  /// When to send `.deadline`, in milliseconds of ``monotonicMilliseconds()``; nil for never. Each
  /// value is answered once.
  public let deadline: (State) -> Int64?
  /// How many effects have not been answered yet.
  public let busyCount: (State) -> Int
  /// The exit code once the program is over, nil while it runs.
  public let exitCode: (State) -> Int32?

  /// A program from its parts.
  public init(
    action: @escaping (HostEvent) -> Action?,
    update: @escaping (inout State, Action) -> [Effect],
    perform: @escaping (Effect) -> Void,
    turnEnds: @escaping () -> Void = {},
    view: @escaping (State, Size) -> Surface,
    appearance: @escaping (State) -> Appearance,
    deadline: @escaping (State) -> Int64? = { _ in nil },
    busyCount: @escaping (State) -> Int = { _ in 0 },
    exitCode: @escaping (State) -> Int32?
  ) {
    self.action = action
    self.update = update
    self.perform = perform
    self.turnEnds = turnEnds
    self.view = view
    self.appearance = appearance
    self.deadline = deadline
    self.busyCount = busyCount
    self.exitCode = exitCode
  }
}

/// What a state wants of the terminal beyond characters. Told by the state and not switched by
/// commands, so that no two places can fight over it.
public struct Appearance {
  /// The looks of all styles.
  public let theme: Theme
  /// Whether the mouse is ours. It takes the terminal's own text selection away, so it is off
  /// unless somebody asks for it.
  public let mouse: Bool

  /// An appearance.
  public init(theme: Theme, mouse: Bool = false) {
    self.theme = theme
    self.mouse = mouse
  }
}
