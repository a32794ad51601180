import Glibc
import HallCore
import HallStore
import Rehearsal
import TestKit

/// What the halls of the benchmark go by: the shipped standards, in force since before the oldest case,
/// the shipped calendar, and the demo hall's journals as models.
struct HallRules {
  static let now = Instant(day: Day(number: 20_780), hour: 10, minute: 42)

  let standards: [StandardFile]
  let calendar: WorkingCalendar
  let models: [[Entry]]

  init(checkout: String) throws {
    let folder = checkout + "/Fixtures/standards"
    standards = try fileNames(in: folder).filter { $0.hasSuffix(".json") }.sorted().map {
      try StandardFile(HallRules.inForceForLong(try readFile(folder + "/" + $0)), file: $0)
    }
    let calendarPath = checkout + "/Fixtures/calendar/workdays-2024-2026.csv"
    calendar = try WorkingCalendar(csv: try readFile(calendarPath), file: calendarPath)
    let city = try CityData.load(directory: checkout + "/Fixtures/demo") { try readFile($0) }
    models = try DemoHall.build(
      seed: 1, now: HallRules.now, standards: standards.map(\.standard), calendar: calendar,
      city: city
    ).cases
  }

  /// The handling code of an item anybody can ask for without a question.
  var openToAnybody: String {
    standards.first { file in
      file.standard.situations.isEmpty && file.standard.applicants.contains(.person)
    }?.standard.item.handlingCode ?? ""
  }

  private static func inForceForLong(_ bytes: [UInt8]) -> [UInt8] {
    let field = Array("\"effectiveFrom\": \"".utf8)
    guard let place = bytes.firstRange(of: field) else { return bytes }
    var bytes = bytes
    bytes.replaceSubrange(place.upperBound..<place.upperBound + 10, with: "2020-01-01".utf8)
    return bytes
  }
}

/// The names of the files in a folder.
func fileNames(in folder: String) throws -> [String] {
  guard let directory = opendir(folder) else { throw CrowdFault.refused(folder) }
  defer { closedir(directory) }
  var names: [String] = []
  while let entry = readdir(directory) {
    names.append(
      withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      })
  }
  return names
}
