import Glibc

/// Why a file could not be read, with the system's error number.
public struct FileFault: Error {
  /// The file asked for.
  public let path: String
  /// The value of `errno`.
  public let errorNumber: Int32

  /// A fault at a path.
  public init(path: String, errorNumber: Int32) {
    self.path = path
    self.errorNumber = errorNumber
  }
}

/// All bytes of a file.
public func readFile(_ path: String) throws -> [UInt8] {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw FileFault(path: path, errorNumber: errno) }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = read(descriptor, &chunk, chunk.count)
    if count < 0 {
      if errno == EINTR { continue }
      throw FileFault(path: path, errorNumber: errno)
    }
    if count == 0 { return bytes }
    bytes.append(contentsOf: chunk[..<count])
  }
}

/// The folder a source file is in; call without arguments to get the folder of the test itself.
public func folder(of path: String = #filePath) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return String(path[..<slash])
}

/// The names of the files in a folder that end so, sorted; none where there is no such folder.
public func fileNames(in path: String, ending: String) -> [String] {
  guard let folder = opendir(path) else { return [] }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name.hasSuffix(ending) { names.append(name) }
  }
  return names.sorted()
}

/// Every file below a folder whose name ends so, sorted.
public func files(below path: String, ending: String) throws -> [String] {
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
public func folderNames(in path: String) throws -> [String] {
  try entries(in: path).filter(\.isFolder).map(\.name).sorted()
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

/// Writes a file, new or anew.
public func writeFile(_ path: String, _ bytes: [UInt8]) throws {
  let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
  guard descriptor >= 0 else { throw FileFault(path: path, errorNumber: errno) }
  defer { close(descriptor) }
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count < 0 { throw FileFault(path: path, errorNumber: errno) }
    rest = rest.dropFirst(count)
  }
}

/// Writes rubbish over a page of a database, as a dying disk does.
/// - Parameter number: counted from 1, as SQLite does; a page has 4096 bytes.
public func overwritePage(_ number: Int, of path: String) throws {
  let descriptor = open(path, O_WRONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw FileFault(path: path, errorNumber: errno) }
  defer { close(descriptor) }
  let bytes = [UInt8](repeating: 0xA5, count: 4096)
  guard pwrite(descriptor, bytes, bytes.count, (number - 1) * bytes.count) == bytes.count else {
    throw FileFault(path: path, errorNumber: errno)
  }
}
