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
  /// - Parameter block: 0…8; a training hall uses that of exercises whatever is said here.
  public init(name: String, region: RegionCode, block: Int, kind: HallKind) {
    self.name = name
    self.region = region
    self.block = kind == .training ? CaseNumber.trainingBlock : min(max(block, 0), 8)
    self.kind = kind
  }

  /// A number this hall gives on a day, by its place in the block; nil where there is none.
  func number(_ place: Int, on day: Day) -> CaseNumber? {
    CaseNumber(region: region, day: day, block: block, place: place)
  }

  /// Whether this hall gives, or has given, such a number.
  func gives(_ number: CaseNumber) -> Bool {
    number.block == block && number.text.hasPrefix(region.county)
  }
}

/// Whether what is done in a hall counts.
public enum HallKind: String, CaseIterable, Sendable {
  /// Real work.
  case real
  /// 演练: every screen and paper says so.
  case training
}
