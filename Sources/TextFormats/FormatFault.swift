/// What is wrong in a file, and where: enough for a sentence that sends a person to the right line.
public struct FormatFault: Error, Hashable, Sendable {
  /// The name of the file as the reader was given it.
  public var file: String
  /// Counted from 1; 0 where the fault concerns the file as a whole.
  public let line: Int
  /// A path such as `materials[2].name`, or a column name; empty for the whole value or row.
  public let field: String
  /// What is wrong there.
  public let problem: FormatProblem

  /// A fault at a place in a file.
  public init(file: String, line: Int, field: String, problem: FormatProblem) {
    self.file = file
    self.line = line
    self.field = field
    self.problem = problem
  }

  /// The same fault, seen from the object or array that holds the value.
  func inside(_ outer: String) -> FormatFault {
    let separator = field.isEmpty || field.utf8.first == UInt8(ascii: "[") ? "" : "."
    return FormatFault(file: file, line: line, field: outer + separator + field, problem: problem)
  }
}

/// The ways a value can be wrong. Data only: the sentences are made in `Words`.
public enum FormatProblem: Hashable, Sendable {
  /// The text is not the format at all.
  case syntax(SyntaxProblem)
  /// A required field is not there.
  case missing
  /// A field nobody reads: a misspelling, or a newer version of the file.
  case unknownField
  /// The same name twice in one object or header.
  case duplicateField
  /// The value is of another kind.
  case wrongType(expected: JSONKind)
  /// The text is none of the listed ones.
  case notOneOf([String])
  /// The number lies outside the limits, both of which are allowed.
  case outOfRange(Int, Int)
  /// A required text or list has nothing in it.
  case empty
  /// The text has more characters (Unicode scalars) than allowed.
  case tooLong(limit: Int)
  /// A row has more or fewer values than the header has names.
  case columnCount(expected: Int, found: Int)
  /// A code that must be unique stands in the file a second time.
  case duplicateValue(String)
  /// A reference to something the file does not define.
  case unknownReference(String)
  /// A rule of the field's own; `reason` is a short stable code, not prose.
  case invalid(reason: String)
}

/// The ways a text can fail to be JSON or CSV.
public enum SyntaxProblem: Hashable, Sendable {
  /// The text ends in the middle of a value.
  case unexpectedEnd
  /// A byte that cannot stand here.
  case unexpectedByte(UInt8)
  /// Something follows the value.
  case trailingContent
  /// The bytes are not UTF-8; usually a file saved as GBK.
  case invalidUTF8
  /// A control character that must be written as an escape, or not at all.
  case controlCharacter(UInt8)
  /// A backslash followed by something that is no escape.
  case invalidEscape
  /// Half of a UTF-16 surrogate pair.
  case loneSurrogate
  /// A fraction or an exponent: every number in our files is an integer.
  case notAnInteger
  /// A number written with leading zeros: an identifier that should have been quoted.
  case leadingZero
  /// An integer beyond 64 bits.
  case numberTooLarge
  /// Values nested deeper than the limit.
  case tooDeep(limit: Int)
  /// A quotation mark inside a CSV value that does not begin with one.
  case quoteInsideValue
  /// Something between a closing quotation mark and the next comma.
  case textAfterQuote
}

/// The kinds of JSON value our files use.
public enum JSONKind: String, CaseIterable, Hashable, Sendable {
  /// Nothing.
  case null
  /// True or false.
  case bool
  /// A whole number.
  case integer
  /// A text.
  case string
  /// A list.
  case array
  /// Named fields.
  case object
}
