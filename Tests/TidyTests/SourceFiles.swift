import Glibc
import TestKit

/// The checkout.
let project = folder() + "/../.."

/// Every Swift file of a module.
func sourceFiles(of module: String) throws -> [String] {
  try files(below: project + "/Sources/" + module, ending: ".swift")
}

/// Every file below a folder whose name ends so, sorted.
func files(below path: String, ending: String) throws -> [String] {
  var found: [String] = []
  for entry in try entries(in: path) {
    let inner = path + "/" + entry.name
    if entry.isFolder {
      found += try files(below: inner, ending: ending)
    } else if entry.name.hasSuffix(ending) {
      found.append(inner)
    }
  }
  return found.sorted()
}

/// The names of the folders directly in a folder.
func folderNames(in path: String) throws -> [String] {
  try entries(in: path).filter(\.isFolder).map(\.name).sorted()
}

/// A file's lines.
func lines(of path: String) throws -> [String] {
  String(decoding: try readFile(path), as: UTF8.self)
    .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}

private func entries(in path: String) throws -> [(name: String, isFolder: Bool)] {
  guard let folder = opendir(path) else { throw FileFault(path: path, errorNumber: errno) }
  defer { closedir(folder) }
  var found: [(name: String, isFolder: Bool)] = []
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if !name.hasPrefix(".") {
      found.append((name, entry.pointee.d_type == UInt8(DT_DIR)))
    }
  }
  return found
}
