import Glibc
import Words

/// The folder of data that comes with the program: `Fixtures` and `Themes`.
struct Share {
  let folder: String

  /// The folder named, else `YICHUANG_SHARE`, else `../share/yichuang` beside the program's own
  /// folder, else the nearest folder above the program that holds the data, which is the checkout.
  init(_ named: String?) throws(FileProblem) {
    if let named = named ?? variable("YICHUANG_SHARE") {
      guard Self.holdsData(named) else { throw .noShare }
      folder = named
      return
    }
    var candidate = Self.programFolder()
    let installed = candidate + "/../share/yichuang"
    if Self.holdsData(installed) {
      folder = installed
      return
    }
    while !Self.holdsData(candidate) {
      guard let slash = candidate.lastIndex(of: "/"), !candidate.isEmpty else { throw .noShare }
      candidate = String(candidate[..<slash])
    }
    folder = candidate
  }

  var standards: String { folder + "/Fixtures/standards" }
  var themes: String { folder + "/Themes" }

  /// The working days: the newest calendar, where there are several.
  func calendar() throws(FileProblem) -> String {
    let found = try files(in: folder + "/Fixtures/calendar", ending: ".csv")
    guard let newest = found.last else { throw .notFound(folder + "/Fixtures/calendar/*.csv") }
    return newest
  }

  private static func holdsData(_ folder: String) -> Bool {
    exists(folder + "/Themes") && exists(folder + "/Fixtures")
  }

  /// Where this program lies; empty where the system does not say.
  private static func programFolder() -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    guard count > 0 else { return "" }
    let path = String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
    return path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }
}
