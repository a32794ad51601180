/// The check characters of the identifiers, each over bytes already known to be legal.
enum CheckCharacter {
  private static let citizenCharacters = Array("10X98765432".utf8)
  private static let organisationCharacters = Array("0X987654321".utf8)
  private static let alphanumeric = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)

  /// ISO 7064 MOD 11-2 as GB 11643-1999 uses it, over the 17 digits of an ID number.
  static func citizenID(_ digits: some Collection<UInt8>) -> UInt8 {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(digits, weights).reduce(0) { sum, pair in sum + value(pair.0) * pair.1 }
    return citizenCharacters[sum % 11]
  }

  /// GB 32100-2015 over the first 17 characters of a credit code.
  static func creditCode(_ characters: some Collection<UInt8>) -> UInt8 {
    let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
    let sum = zip(characters, weights).reduce(0) { sum, pair in
      sum + (CreditCode.alphabet.firstIndex(of: pair.0) ?? 0) * pair.1
    }
    return CreditCode.alphabet[(31 - sum % 31) % 31]
  }

  /// GB 11714-1997 over the first 8 characters of an organisation code.
  static func organisationCode(_ characters: some Collection<UInt8>) -> UInt8 {
    let weights = [3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(characters, weights).reduce(0) { sum, pair in sum + value(pair.0) * pair.1 }
    return organisationCharacters[sum % 11]
  }

  /// UPU S10 over the eight digits of a letter's number.
  static func post(_ digits: some Collection<UInt8>) -> UInt8 {
    let weights = [8, 6, 4, 2, 3, 5, 9, 7]
    let sum = zip(digits, weights).reduce(0) { sum, pair in sum + value(pair.0) * pair.1 }
    let rest = 11 - sum % 11
    return alphanumeric[rest == 10 ? 0 : rest == 11 ? 5 : rest]
  }

  /// ISO 7064 MOD 11,10 over digits: finds every single wrong digit and nearly every swap.
  static func mod11And10(_ digits: some Collection<UInt8>) -> UInt8 {
    alphanumeric[hybrid(digits, modulus: 10)]
  }

  /// ISO 7064 MOD 37,36 over digits and letters (GB/T 36904-2018).
  static func mod37And36(_ characters: some Collection<UInt8>) -> UInt8 {
    alphanumeric[hybrid(characters, modulus: 36)]
  }

  /// The hybrid systems of ISO 7064: the value that brings the last step to 1.
  private static func hybrid(_ characters: some Collection<UInt8>, modulus: Int) -> Int {
    var product = modulus
    for character in characters {
      // Taking away instead of dividing: every case number that is read goes through here.
      var sum = product + value(character)
      while sum > modulus { sum -= modulus }
      product = sum * 2
      if product > modulus { product -= modulus + 1 }
    }
    return (modulus + 1 - product) % modulus
  }

  /// 0–9 for digits, 10–35 for letters.
  private static func value(_ byte: UInt8) -> Int {
    isDigit(byte) ? Int(byte) - 0x30 : Int(byte) - 0x41 + 10
  }
}

/// Refuses a last character other than the expected one.
func requireCheck(
  _ bytes: [UInt8], at index: Int, _ expected: UInt8
) throws(IdentifierProblem) {
  guard bytes[index] == expected else {
    throw .wrongCheck(
      position: index + 1, expected: Unicode.Scalar(expected), found: Unicode.Scalar(bytes[index]))
  }
}
