/// A parser, and what holds for whatever it is given.
struct FuzzTarget: Sendable {
  /// How `make fuzz TARGET=…` and findings call it.
  let name: String
  /// The files of `Sources` whose parsers it feeds.
  let covers: [String]
  /// How inputs are changed into new ones.
  var mutation = Mutation.bytes
  /// The longest input worth trying, in bytes.
  var lengthMax = 4096
  /// Inputs to begin with, from the files of the checkout.
  let seeds: @Sendable () throws -> [[UInt8]]
  /// Feeds an input; throws `Broken` where something does not hold, and traps where the parser does.
  let check: @Sendable ([UInt8]) throws -> Void

  /// How a fuzzer changes inputs.
  enum Mutation: Sendable {
    /// Byte by byte.
    case bytes
    /// Mostly value by value, so that deep inside a long file something is found.
    case json
  }
}

/// What should have held and did not.
struct Broken: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}

/// Throws where something does not hold; the sentence says what should have.
func hold(_ condition: Bool, _ what: @autoclosure () -> String) throws(Broken) {
  if !condition { throw Broken(what()) }
}

/// Throws where two values differ.
func holdEqual<Value: Equatable>(
  _ left: Value, _ right: Value, _ what: @autoclosure () -> String
) throws(Broken) {
  if left != right { throw Broken("\(what()): \(left) ≠ \(right)") }
}

/// Throws where two texts differ in a byte; Swift's own comparison takes equivalent characters for
/// the same.
func holdSame(_ left: String, _ right: String, _ what: @autoclosure () -> String) throws(Broken) {
  if !left.utf8.elementsEqual(right.utf8) {
    throw Broken("\(what()): \(left.debugDescription) ≠ \(right.debugDescription)")
  }
}
