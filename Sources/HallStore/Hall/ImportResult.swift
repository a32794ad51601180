public import HallCore
public import TextFormats

/// What came of an import: everything, or nothing and the first reason.
public enum ImportResult: Hashable, Sendable {
  /// All of it is in; so many were new.
  case done(count: Int)
  /// Nothing is in; the record at that place, counted from 0, cannot be taken.
  case rejected(index: Int, ImportProblem)
}

/// Why a record that can be read cannot be taken in.
public enum ImportProblem: Hashable, Sendable {
  /// That version of the item is there already, with other contents.
  case versionTaken(String, Int)
  /// A case with that number is there already.
  case numberTaken(CaseNumber)
  /// A request of the journal was done before, for another case.
  case requestTaken(String)
  /// The journal does not hold here.
  case journal(JournalProblem)
  /// The case is judged by a standard the hall does not have.
  case standardMissing(String)
  /// The standard does not know, or does not want, what stands in a field of the application.
  case field(String, FormatProblem)
  /// A rule says no to the application.
  case refused(Refusal)
}
