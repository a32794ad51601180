public import TerminalUI

/// How a host is set up; fixed while it runs.
public struct HostOptions {
  /// Written to the terminal after a crash has given it back; ends with a line break.
  public var lastWords = ""
  /// The colours to use instead of those the terminal claims to have.
  public var tier: ColourTier?
  /// Whether to ask the terminal how wide it draws ambiguous characters.
  public var probesWidth = true
  /// Where to write the screen after each frame, for tests; nil for nowhere.
  public var tracePath: String?
  /// How long the loop waits for a busy program after `.closing`.
  public var graceMilliseconds: Int64 = 2000

  /// Called once after every burst of work, when nothing has happened for ``restMilliseconds``: what
  /// only work needs can be given back.
  public var atRest: (() -> Void)?
  /// How long nothing must have happened.
  public var restMilliseconds: Int64 = 1000

  /// The usual set-up.
  public init() {}
}
