internal import HallCore
internal import HallCrypto

// The keys a hall is sealed with, as far as the hall itself knows of them.

extension Database {
  /// Makes the hall's keys ready.
  /// - Throws: `.keyWrong` where the file lacks one, or has another in its place.
  func readKeys(from file: KeyFile) throws(Fault) -> HallKeys {
    let rows = try query("SELECT version, stage, slot, salt, proof FROM hall_keys ORDER BY version")
    var keys: [HallKey] = []
    while try rows.next() {
      guard let stage = HallKey.Stage(rawValue: rows.integer(1)) else {
        throw .hallDamaged("hall_keys")
      }
      let row = HallKey.Row(
        version: rows.integer(0), stage: stage, slot: rows.integer(2), salt: rows.bytes(3))
      guard let secret = file.secret(row.version),
        try HallKey.proof(row.salt, secret: secret) == rows.bytes(4)
      else { throw .keyWrong(file.path) }
      keys.append(try HallKey(row, secret: secret))
    }
    guard let all = HallKeys(keys) else { throw .hallDamaged("hall_keys") }
    return all
  }

  /// Notes that the hall is sealed with a key of the file, in the caller's transaction.
  func insertKey(
    _ version: Int, of file: KeyFile, stage: HallKey.Stage, slot: Int
  ) throws(Fault) {
    guard let secret = file.secret(version) else { throw .keyWrong(file.path) }
    let salt: [UInt8]
    do {
      salt = try randomBytes(count: 16)
    } catch {
      throw .noRandomness
    }
    try run(
      "INSERT INTO hall_keys (version, stage, slot, salt, proof, done) VALUES (?, ?, ?, ?, ?, 0)",
      version, stage.rawValue, slot, salt, try HallKey.proof(salt, secret: secret))
  }

  /// The keys of an open hall.
  var keys: HallKeys {
    get throws(Fault) {
      guard let openKeys else { throw .internalDefect("no keys") }
      return openKeys
    }
  }
}
