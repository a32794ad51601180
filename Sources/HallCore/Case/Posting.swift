/// A result on its way by post.
public struct Posting: Hashable, Sendable {
  /// The letter's number.
  public let number: String
  /// When it was given to the post.
  public let at: Instant
}
