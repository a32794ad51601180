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

  /// The last case that is sealed with the coming key; 0 where none is yet.
  func sealedThrough() throws(Fault) -> Int {
    let rows = try query(
      "SELECT done FROM hall_keys WHERE stage = ?", HallKey.Stage.coming.rawValue)
    return try rows.next() ? rows.integer(0) : 0
  }

  /// Notes how far the coming key has got, in the caller's transaction.
  func noteSealed(through id: Int) throws(Fault) {
    try run(
      "UPDATE hall_keys SET done = ? WHERE stage = ?", id, HallKey.Stage.coming.rawValue)
  }

  /// The coming key is used from now on, and the used one goes; in the caller's transaction. Each is
  /// moved by itself, the one that makes room first.
  func changeOverKeys() throws(Fault) {
    for (old, new) in [(HallKey.Stage.used, HallKey.Stage.going), (.coming, .used)] {
      try run("UPDATE hall_keys SET stage = ? WHERE stage = ?", new.rawValue, old.rawValue)
    }
  }

  /// The keys of an open hall.
  var keys: HallKeys {
    get throws(Fault) {
      guard let openKeys else { throw .internalDefect("no keys") }
      return openKeys
    }
  }
}
