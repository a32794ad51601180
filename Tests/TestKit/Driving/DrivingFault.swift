import Glibc

/// Why a program under test could not be started, driven or waited for.
public enum DrivingFault: Error, CustomStringConvertible {
  /// A call to the system failed, with its error number.
  case system(String, Int32)
  /// Something did not happen in time; what was waited for and what was there instead.
  case timedOut(waitingFor: String, seen: String)
  /// Another program that the test needs said no.
  case toolFailed(String)

  /// What a person reads when the test fails.
  public var description: String {
    switch self {
    case .system(let call, let number): "\(call): error \(number)"
    case .timedOut(let what, let seen): "timed out waiting for \(what); seen:\n\(seen)"
    case .toolFailed(let message): message
    }
  }
}

/// Milliseconds of a clock that only goes forward.
func clockMilliseconds() -> Int64 {
  var now = timespec()
  clock_gettime(CLOCK_MONOTONIC, &now)
  return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
}

/// A moment up to which a test waits.
struct Deadline {
  private let end: Int64

  init(milliseconds: Int) { end = clockMilliseconds() + Int64(milliseconds) }

  /// Milliseconds that are left, for `poll` and the like; 0 when it is over.
  var left: Int32 { Int32(clamping: max(0, end - clockMilliseconds())) }

  var isOver: Bool { left == 0 }
}

/// The path of a program this package has built, next to the running test bundle.
public func builtProgram(_ name: String) throws -> String {
  var buffer = [CChar](repeating: 0, count: 4096)
  let count = readlink("/proc/self/exe", &buffer, buffer.count)
  guard count > 0 else { throw DrivingFault.system("readlink /proc/self/exe", errno) }
  let own = String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  let path = (own.lastIndex(of: "/").map { String(own[..<$0]) } ?? ".") + "/" + name
  guard access(path, X_OK) == 0 else { throw DrivingFault.system(path, errno) }
  return path
}

/// Our own environment with some variables set, and those set to nil left out.
func environment(with changes: [String: String?]) -> [String] {
  var result: [String] = []
  var entry = environ
  while let text = entry.pointee {
    let variable = String(cString: text)
    let name = variable.prefix { $0 != "=" }
    if changes[String(name)] == nil { result.append(variable) }
    entry += 1
  }
  for (name, value) in changes {
    if let value { result.append("\(name)=\(value)") }
  }
  return result
}

/// Calls with C copies of strings, ended by NULL as exec wants them.
func withCStrings<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  var copies: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) }
  copies.append(nil)
  defer { for copy in copies { free(copy) } }
  return body(copies)
}
