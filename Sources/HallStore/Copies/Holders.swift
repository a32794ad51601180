internal import Glibc

/// Which programs hold a lock on a file, as the system tells; for people, who then know whom to ask.
/// - Returns: process numbers, but for our own; empty where the system does not tell.
func lockHolders(of path: String) -> [Int] {
  var facts = stat()
  guard stat(path, &facts) == 0, let locks = readText("/proc/locks") else { return [] }
  let major = (facts.st_dev >> 8) & 0xFFF
  let minor = (facts.st_dev & 0xFF) | ((facts.st_dev >> 12) & 0xFFF00)
  let place = hexadecimalPair(major) + ":" + hexadecimalPair(minor) + ":\(facts.st_ino)"
  var holders: Set<Int> = []
  for line in locks.split(separator: "\n") {
    let words = line.split(separator: " ")
    // 4: FLOCK  ADVISORY  READ 8195 fe:00:16220194 0 EOF
    guard words.count >= 6, words[1] == "FLOCK", words[5] == place, let process = Int(words[4])
    else { continue }
    holders.insert(process)
  }
  return holders.subtracting([Int(getpid())]).sorted()
}

private func hexadecimalPair(_ number: UInt) -> String {
  let digits = String(number, radix: 16)
  return digits.utf8.count < 2 ? "0" + digits : digits
}

private func readText(_ path: String) -> String? {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = read(descriptor, &chunk, chunk.count)
    guard count > 0 else { break }
    bytes += chunk[..<count]
  }
  return String(decoding: bytes, as: UTF8.self)
}
