/// What a normalised ASCII text is: the first of its possible kinds it is a good identifier of, else
/// the first with what is wrong.
func identifyNumber(_ clean: String, today: Day) -> Identification {
  let bytes = Array(clean.utf8)
  let kinds = possibleKinds(bytes)
  var firstFailure: Identification?
  for kind in kinds where kind != .externalNumber {
    do {
      return try checked(kind, clean, today, kinds)
    } catch {
      guard firstFailure == nil else { continue }
      firstFailure = Identification(
        kind, clean, problem: error, alternatives: kinds.filter { $0 != kind })
    }
  }
  return firstFailure ?? Identification(.externalNumber, clean)
}

/// The text as an identifier of that kind, the other kinds being alternatives; throws where it is
/// none.
private func checked(
  _ wanted: IdentifierKind, _ clean: String, _ today: Day, _ kinds: [IdentifierKind]
) throws(IdentifierProblem) -> Identification {
  var kind = wanted
  var text = clean
  var hints: [IdentifierHint] = []
  switch kind {
  case .caseNumber:
    _ = try CaseNumber(checking: clean)
  case .citizenID, .residencePermit, .permanentResidence:
    if clean.utf8.count == 15, kind == .permanentResidence { break }
    let number = try CitizenID(clean, today: today)
    kind = number.holder.identifierKind
    hints = number.hints
  case .creditCode:
    hints = try CreditCode(clean).hints
  case .mobile:
    text = try MobileNumber(clean).text
  case .landline:
    text = try LandlineNumber(clean).text
  case .regionCode:
    hints = try RegionCode(clean).hints
  case .itemCode:
    _ = try ItemCode(clean)
  case .licenceID:
    _ = try LicenceID(clean)
  case .passport, .hongKongMacaoPass, .taiwanPass, .birthCertificate, .ticketNumber, .name,
    .organisationName, .pinyinInitials, .lastFour, .externalNumber, .masked, .empty:
    break  // nothing to check beyond the shape
  }
  return Identification(
    kind, text, hints: hints, alternatives: kinds.filter { $0 != kind && $0 != wanted })
}

extension CitizenID.Holder {
  fileprivate var identifierKind: IdentifierKind {
    switch self {
    case .citizen: .citizenID
    case .hongKong, .macao, .taiwan: .residencePermit
    case .permanentResident: .permanentResidence
    }
  }
}

/// The kinds a text may be by length and characters alone, likelier first; empty where it can only be
/// a number of another system.
private func possibleKinds(_ bytes: [UInt8]) -> [IdentifierKind] {
  if bytes.starts(with: LicenceID.beginning.utf8) { return [.licenceID] }
  if bytes.first == UInt8(ascii: "+") { return bytes.count == 14 ? [.mobile] : [] }
  guard bytes.allSatisfy(isDigitOrLetter) else { return [] }
  if bytes.count == 31 || bytes.count == 33 { return [.itemCode, .externalNumber] }
  if (16...21).contains(bytes.count) { return longKinds(bytes) }
  return bytes.allSatisfy(isDigit) ? digitKinds(bytes) : mixedKinds(bytes)
}

/// 16 to 21 characters: a personal number, credit code or case number, whole or with a character
/// too many or missing.
private func longKinds(_ bytes: [UInt8]) -> [IdentifierKind] {
  let letters = bytes.dropLast().count { isLetter($0) }
  let hasProvince = RegionCode.hasProvince(bytes)
  if bytes.count == 19, letters == 0, hasProvince { return [.caseNumber, .externalNumber] }
  var kinds: [IdentifierKind] = []
  // A typed O for 0 is tolerated here, so that the answer can name it.
  let hasCentury =
    switch (bytes[6], bytes[7]) {
    case (UInt8(ascii: "1"), UInt8(ascii: "8")), (UInt8(ascii: "1"), UInt8(ascii: "9")),
      (UInt8(ascii: "2"), UInt8(ascii: "0")), (UInt8(ascii: "2"), UInt8(ascii: "O")):
      true
    default: false
    }
  let isForeign = bytes[0] == UInt8(ascii: "9")
  if letters <= 1, hasCentury, hasProvince || isForeign {
    kinds.append(
      isForeign
        ? .permanentResidence : bytes[0] == UInt8(ascii: "8") ? .residencePermit : .citizenID)
  }
  let creditProvince = RegionCode.hasProvince(bytes[2...])
  if creditProvince, bytes[2..<8].allSatisfy(isDigit), letters > 0 || bytes.count == 18 {
    kinds.append(.creditCode)
  }
  if letters == 0, bytes.starts(with: "4109".utf8),
    let month = decimal(bytes[8..<10]), (1...12).contains(month), !hasCentury
  {
    kinds.append(.caseNumber)
  }
  if bytes.count == 18, kinds.isEmpty { kinds = letters <= 1 ? [.citizenID] : [.creditCode] }
  return kinds + [.externalNumber]
}

private func digitKinds(_ bytes: [UInt8]) -> [IdentifierKind] {
  let hasProvince = RegionCode.hasProvince(bytes)
  let isLandline = bytes[0] == 0x30 && bytes.count > 1 && bytes[1] != 0x30
  switch bytes.count {
  case 4: return [.lastFour, .externalNumber]
  case 6: return hasProvince ? [.regionCode, .externalNumber] : []
  case 8: return [.taiwanPass, .externalNumber]
  case 9:
    let isOld = CreditCode.historic(asciiText(bytes)) != nil
    return (hasProvince ? [.regionCode] : []) + (isOld ? [.creditCode] : []) + [.externalNumber]
  case 10 where isLandline: return [.landline, .externalNumber]
  case 11 where isLandline: return [.landline, .externalNumber]
  case 11: return bytes[0] == 0x31 && bytes[1] >= 0x33 ? [.mobile] : []
  case 12 where isLandline: return [.landline, .externalNumber]
  case 12:
    if bytes.starts(with: "4109".utf8) { return [.regionCode, .itemCode, .externalNumber] }
    return [.itemCode] + (hasProvince ? [.regionCode] : []) + [.externalNumber]
  case 13 where bytes.starts(with: "861".utf8): return [.mobile, .externalNumber]
  case 15 where bytes.starts(with: "00861".utf8): return [.mobile, .externalNumber]
  case 15:
    let month = decimal(bytes[8..<10]) ?? 0
    let day = decimal(bytes[10..<12]) ?? 0
    let hasBirthday = (1...12).contains(month) && (1...31).contains(day)
    return hasBirthday
      ? [.citizenID, .creditCode, .externalNumber] : [.creditCode, .externalNumber]
  default: return []
  }
}

/// Letters and digits, fewer than 16.
private func mixedKinds(_ bytes: [UInt8]) -> [IdentifierKind] {
  let letters = bytes.prefix(while: isLetter).count
  let isLettersThenDigits = bytes.dropFirst(letters).allSatisfy(isDigit)
  let digits = bytes.count - letters
  if MobileNumber.mayBeMeant(bytes) { return [.mobile, .externalNumber] }
  if bytes.count == 4, bytes[0..<3].allSatisfy(isDigit), bytes[3] == UInt8(ascii: "X") {
    return [.lastFour]
  }
  if bytes.count == 9, letters == 0, CreditCode.historic(asciiText(bytes)) != nil {
    return [.creditCode, .externalNumber]
  }
  guard isLettersThenDigits else {
    let isItem = bytes.count == 12 && bytes[0..<4].allSatisfy(isDigit)
    return isItem ? [.itemCode, .externalNumber] : []
  }
  let first = bytes[0]
  switch (letters, digits) {
  case (1, 3), (1, 4), (2, 3), (2, 4): return [.ticketNumber, .externalNumber]
  case (1, 8) where first == UInt8(ascii: "H") || first == UInt8(ascii: "M"):
    return [.hongKongMacaoPass, .passport]
  case (1, 10) where first == UInt8(ascii: "H") || first == UInt8(ascii: "M"):
    return [.hongKongMacaoPass, .externalNumber]
  case (1, 8), (2, 7): return [.passport, .externalNumber]
  case (1, 9): return [.birthCertificate, .externalNumber]
  case (3, 12): return [.permanentResidence, .externalNumber]
  case (1...2, 5...10): return [.externalNumber, .passport]
  default: return []
  }
}
