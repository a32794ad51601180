internal import HallCore
internal import HallCrypto

/// One key of a hall, ready to be used. What it is made of is different in every hall, even where
/// several share a key file.
struct HallKey {
  let version: Int
  let stage: Stage
  /// The lowest bit of every look-up number made with it. Two keys that are there together have
  /// different ones.
  let slot: Int
  private let sealer: Sealer
  private let index: HMACSM3

  /// What a key is there for; the numbers stand in the file.
  enum Stage: Int {
    /// Seals, and its look-up numbers are being added.
    case coming = 0
    /// Look-up goes by it.
    case used = 1
    /// Its look-up numbers are being taken out.
    case going = 2
  }

  /// A row of `hall_keys`.
  struct Row {
    let version: Int
    let stage: Stage
    let slot: Int
    let salt: [UInt8]
  }

  /// - Throws: `.noSealing` where the library cannot do it.
  init(_ row: Row, secret: [UInt8]) throws(Fault) {
    version = row.version
    stage = row.stage
    slot = row.slot
    do {
      let maker = try HMACSM3(key: secret)
      var seal = Array(maker.code(Array("seal".utf8), row.salt).prefix(16))
      var authentication = maker.code(Array("authenticate".utf8), row.salt)
      var index = maker.code(Array("index".utf8), row.salt)
      defer {
        erase(&seal)
        erase(&authentication)
        erase(&index)
      }
      sealer = try Sealer(key: seal, authenticationKey: authentication)
      self.index = try HMACSM3(key: index)
    } catch {
      throw .noSealing
    }
  }

  /// What a hall keeps to know the secret by, which says nothing of it.
  static func proof(_ salt: [UInt8], secret: [UInt8]) throws(Fault) -> [UInt8] {
    do {
      return Array(try HMACSM3(key: secret).code(Array("proof".utf8), salt).prefix(16))
    } catch {
      throw .noSealing
    }
  }

  func seal(_ contents: [UInt8], in place: SealedPlace) -> [UInt8] {
    [UInt8(version)] + sealer.seal(contents, in: place.bytes)
  }

  func open(_ sealed: [UInt8], in place: SealedPlace) -> [UInt8]? {
    sealer.open(sealed.dropFirst(), in: place.bytes)
  }

  /// The number a text is found by: 63 bits that only who has the key can work out.
  func number(_ text: String, for use: LookupUse) -> Int {
    let code = index.code([use.rawValue], text.utf8)
    let number = code.prefix(8).reduce(0) { $0 << 8 | Int($1) }
    return number & ~1 | slot
  }
}

/// What a look-up number is for: the same text is another number elsewhere. Part of the number.
enum LookupUse: UInt8 {
  case identifier = 1
  case phone, tail, externalNumber, request, holder
}

/// The keys of an open hall: one, and two while a rotation is not finished.
final class HallKeys {
  /// Seals whatever is written.
  let newest: HallKey
  /// By it things are found.
  let used: HallKey
  /// Those whose look-up numbers stand beside each other, the one in use first.
  let kept: [HallKey]
  private let all: [HallKey]

  /// - Parameter all: newest last; not empty.
  init?(_ all: [HallKey]) {
    guard let newest = all.last, let used = all.first(where: { $0.stage == .used }) else {
      return nil
    }
    self.all = all
    self.newest = newest
    self.used = used
    kept = [used] + all.filter { $0.stage == .coming }
  }

  /// Whether a rotation was begun and is not finished.
  var isRotating: Bool { all.count > 1 }

  func seal(_ contents: [UInt8], in place: SealedPlace) -> [UInt8] {
    newest.seal(contents, in: place)
  }

  /// - Returns: nil where the bytes were not sealed in this hall for this place.
  func open(_ sealed: [UInt8], in place: SealedPlace) -> [UInt8]? {
    guard let version = sealed.first else { return nil }
    return all.first { $0.version == version }?.open(sealed, in: place)
  }
}

/// Where sealed bytes stand: table and row. They open nowhere else.
enum SealedPlace {
  case journal(case: Int, sequence: Int)
  case party(case: Int, role: Int)
  case pool(holder: Int, type: String)
  case draft(window: String)

  var bytes: [UInt8] {
    switch self {
    case .journal(let id, let sequence): Self.bytes("journal", id, sequence)
    case .party(let id, let role): Self.bytes("parties", id, role)
    case .pool(let holder, let type): Self.bytes("pool", holder) + Array(type.utf8)
    case .draft(let window): Self.bytes("drafts") + Array(window.utf8)
    }
  }

  /// The table's name ends with a zero, and every number has eight bytes.
  private static func bytes(_ table: String, _ numbers: Int...) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    bytes.append(contentsOf: table.utf8)
    bytes.append(0)
    for number in numbers {
      withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    }
    return bytes
  }
}
