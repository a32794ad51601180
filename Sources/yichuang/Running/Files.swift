import Glibc
import TextFormats
import Words

extension FileProblem {
  /// The problem behind an error number of the system, of a file that is to be created.
  init(creating path: String, _ number: Int32) {
    switch number {
    case ENOENT, ENOTDIR: self = .noFolder(folder(of: path))
    case let number: self.init(number, path)
    }
  }

  /// The problem behind an error number of the system.
  init(_ number: Int32, _ path: String) {
    switch number {
    case ENOENT, ENOTDIR: self = .notFound(path)
    case EACCES, EPERM, EROFS: self = .forbidden(path)
    case EISDIR: self = .isFolder(path)
    case EEXIST: self = .exists(path)
    case let number: self = .failed(path, errorText: String(cString: strerror(number)))
    }
  }
}

/// A file, or standard input for `-`, read in pieces.
struct InputFile: ~Copyable {
  /// The name messages use.
  let name: String
  private let descriptor: Int32

  init(_ path: String) throws(FileProblem) {
    if path == "-" {
      name = "stdin"
      descriptor = STDIN_FILENO
      return
    }
    let opened = open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else { throw FileProblem(errno, path) }
    name = path
    descriptor = opened
  }

  deinit {
    if descriptor != STDIN_FILENO { close(descriptor) }
  }

  /// Reads more, after what the buffer holds already.
  /// - Returns: false at the end.
  func read(into buffer: inout [UInt8], atMost count: Int = 65_536) throws(FileProblem) -> Bool {
    let start = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: count))
    while true {
      let read = buffer.withUnsafeMutableBytes { bytes in
        Glibc.read(descriptor, bytes.baseAddress?.advanced(by: start), count)
      }
      if read >= 0 {
        buffer.removeLast(count - read)
        return read > 0
      }
      if errno != EINTR { throw FileProblem(errno, name) }
    }
  }

  /// Everything in it, up to a limit that no honest file comes near.
  func readAll(limitMegabytes: Int) throws(FileProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    while try read(into: &bytes, atMost: max(65_536, bytes.count)) {
      if bytes.count > limitMegabytes << 20 {
        throw .tooLarge(name, limitMegabytes: limitMegabytes)
      }
    }
    return bytes
  }
}

/// Reads a whole file, or standard input for `-`.
func readWhole(
  _ path: String, limitMegabytes: Int = 16
) throws(FileProblem) -> (bytes: [UInt8], name: String) {
  let file = try InputFile(path)
  return (try file.readAll(limitMegabytes: limitMegabytes), file.name)
}

/// The files of a folder with that ending, by name.
func files(in folder: String, ending: String) throws(FileProblem) -> [String] {
  guard let stream = opendir(folder) else {
    if errno == ENOTDIR { throw .notAFolder(folder) }
    throw FileProblem(errno, folder)
  }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name.hasSuffix(ending), !name.hasPrefix(".") { names.append(folder + "/" + name) }
  }
  return names.sorted()
}

/// The folder a file lies in.
func folder(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// Whether something is at the path.
func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

/// Whether a folder is at the path.
func isFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}
