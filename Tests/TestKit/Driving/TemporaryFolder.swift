import Glibc

/// A folder of its own for one test, removed with everything in it when nobody holds it any more.
public final class TemporaryFolder: Sendable {
  /// Where it is, without a slash at the end.
  public let path: String

  /// Makes a new folder in TMPDIR or /tmp.
  public init() throws {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/yichuang-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw DrivingFault.system("mkdtemp", errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The path of a file in it.
  public func file(_ name: String) -> String { path + "/" + name }

  deinit { remove(path) }

  private func remove(_ path: String) {
    if let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name != ".", name != ".." { removeEntry(path + "/" + name, entry.pointee.d_type) }
      }
      closedir(folder)
    }
    rmdir(path)
  }

  private func removeEntry(_ path: String, _ type: UInt8) {
    if Int(type) == DT_DIR { remove(path) } else { unlink(path) }
  }
}
