/// Why a text is not the identifier it should be: enough for a sentence that names the place.
public enum IdentifierProblem: Error, Hashable, Sendable {
  /// There is nothing in it.
  case empty
  /// Digits were replaced by stars. A masked number identifies nobody and is never stored.
  case masked
  /// Too short or too long.
  case wrongLength(expected: [Int], found: Int)
  /// A character that cannot stand there; positions count from 1 after normalising.
  case illegalCharacter(Unicode.Scalar, position: Int)
  /// The check character does not belong to the others: at least one of them is wrong.
  case wrongCheck(position: Int, expected: Unicode.Scalar, found: Unicode.Scalar)
  /// The date inside is no day of the calendar; the text is the digits as they stand.
  case impossibleDate(String)
  /// The birthday inside is still to come.
  case futureDate(Day)
  /// A number of a form no longer issued: good for finding old records, not for a new case.
  case historicOnly(HistoricIdentifier)
  /// A good personal number, but of someone who holds another document.
  case otherHolder(CitizenID.Holder)
  /// Not of the form this document has; `example` shows one.
  case wrongForm(example: String)
}

/// Forms that stand in old files only.
public enum HistoricIdentifier: String, CaseIterable, Hashable, Sendable {
  /// First-generation ID number, 15 digits, void since 2013-01-01.
  case citizenID15
  /// Business registration number, 15 digits, before the unified credit code of 2015.
  case registrationNumber15
  /// Organisation code (GB 11714), 9 characters, now part of the credit code.
  case organisationCode9
}

/// Something worth a second look that does not make an identifier wrong.
public enum IdentifierHint: Hashable, Sendable {
  /// A region code not in our list. Never more than a hint: divisions change, numbers do not.
  case unknownRegion(String)
  /// The organisation code inside a credit code has another check character (GB 11714); some
  /// genuine old codes do.
  case innerCheck(expected: Unicode.Scalar, found: Unicode.Scalar)
  /// Full-width digits, spaces, hyphens or a small x were put right.
  case normalised
  /// The identifier was found inside a longer text, such as the address in a QR code.
  case extracted
}
