public import HallCore

/// Who a hall is: set when its file is created, and part of every number it gives.
public struct HallIdentity: Hashable, Sendable {
  /// The hall's name, as it stands on papers.
  public let name: String
  /// The place whose six digits begin every case number.
  public let region: RegionCode
  /// The first digit of the serial numbers, 0…8: halls of one region never give the same number.
  public let block: Int
  /// Real work, or an exercise.
  public let kind: HallKind

  /// A hall.
  /// - Parameter block: 0…8; a training hall uses 9 whatever is said here.
  public init(name: String, region: RegionCode, block: Int, kind: HallKind) {
    self.name = name
    self.region = region
    self.block = kind == .training ? Self.trainingBlock : min(max(block, 0), 8)
    self.kind = kind
  }

  /// The block of exercises: nothing in it counts anywhere.
  static let trainingBlock = 9
  /// How many numbers a block has on one day.
  static let numbersADay = 100_000
}

/// Whether what is done in a hall counts.
public enum HallKind: String, CaseIterable, Sendable {
  /// Real work.
  case real
  /// 演练: every screen and paper says so.
  case training
}
