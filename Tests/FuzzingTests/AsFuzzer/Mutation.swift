import TextFormats

/// libFuzzer's own way of changing bytes.
@_silgen_name("LLVMFuzzerMutate") private func mutateBytes(
  _ bytes: UnsafeMutablePointer<UInt8>, _ count: Int, _ countMax: Int
) -> Int

/// Called by libFuzzer for every new input: JSON is changed value by value three times out of four,
/// line by line where it is JSON Lines, because a changed byte hardly ever leaves JSON behind.
@_cdecl("LLVMFuzzerCustomMutator") public func mutate(
  _ bytes: UnsafeMutablePointer<UInt8>, _ count: Int, _ countMax: Int, _ seed: UInt32
) -> Int {
  var random = Random(state: UInt64(seed))
  let input = Array(UnsafeBufferPointer(start: bytes, count: count))
  guard case .json = Running.target.mutation, random.number(below: 4) > 0,
    let changed = changedJSON(input, &random), changed.count <= countMax
  else { return mutateBytes(bytes, count, countMax) }
  for (index, byte) in changed.enumerated() { bytes[index] = byte }
  return changed.count
}

private func changedJSON(_ input: [UInt8], _ random: inout Random) -> [UInt8]? {
  if let node = try? parseJSON(input, file: "") {
    let changed = JSONMutation(of: node.json, &random).changed(&random)
    return Array((random.number(below: 4) == 0 ? changed.pretty : changed.text).utf8)
  }
  var lines = input.split(separator: 0x0A, omittingEmptySubsequences: false)
  let index = random.number(below: lines.count)
  guard let node = try? parseJSON(Array(lines[index]), file: "") else { return nil }
  lines[index] = Array(JSONMutation(of: node.json, &random).changed(&random).text.utf8)[...]
  return Array(lines.joined(separator: [0x0A]))
}

/// One change at one place of a value.
private struct JSONMutation {
  private let whole: JSONValue
  /// How many values of the file come before the one that changes; below 0 once it has.
  private var place: Int
  /// Something from elsewhere in the same file.
  private let other: JSONValue

  init(of value: JSONValue, _ random: inout Random) {
    whole = value
    var all: [JSONValue] = []
    Self.collect(value, &all)
    place = random.number(below: all.count)
    other = all[random.number(below: all.count)]
  }

  func changed(_ random: inout Random) -> JSONValue {
    var mutation = self
    return mutation.change(whole, &random)
  }

  private static func collect(_ value: JSONValue, _ all: inout [JSONValue]) {
    all.append(value)
    switch value {
    case .null, .bool, .integer, .string: break
    case .array(let values): for inner in values { collect(inner, &all) }
    case .object(let members): for member in members { collect(member.value, &all) }
    }
  }

  private mutating func change(_ value: JSONValue, _ random: inout Random) -> JSONValue {
    place -= 1
    if place == -1 { return changedHere(value, &random) }
    switch value {
    case .null, .bool, .integer, .string: return value
    case .array(let values): return .array(values.map { change($0, &random) })
    case .object(let members):
      return .object(members.map { JSONMember($0.name, change($0.value, &random)) })
    }
  }

  private func changedHere(_ value: JSONValue, _ random: inout Random) -> JSONValue {
    switch random.number(below: 6) {
    case 0: return other
    case 1: return .null
    default: break
    }
    switch value {
    case .null: return .integer(0)
    case .bool(let value): return .bool(!value)
    case .integer(let value): return .integer(changed(value, &random))
    case .string(let text): return .string(changed(text, &random))
    case .array(var values):
      let index = random.number(below: values.count + 1)
      if index == values.count || random.number(below: 2) == 0 {
        values.insert(index < values.count ? values[index] : other, at: index)
      } else {
        values.remove(at: index)
      }
      return .array(values)
    case .object(var members):
      let index = random.number(below: members.count + 1)
      if index == members.count {
        members.append(JSONMember(changed("x", &random), other))
      } else if random.number(below: 3) == 0 {
        members[index] = JSONMember(changed(members[index].name, &random), members[index].value)
      } else {
        members.remove(at: index)
      }
      return .object(members)
    }
  }

  private func changed(_ value: Int64, _ random: inout Random) -> Int64 {
    let interesting: [Int64] = [
      0, 1, -1, 366, 367, 9999, 10_000, .max, .min, value &+ 1, value &- 1,
    ]
    return interesting[random.number(below: interesting.count)]
  }

  private func changed(_ text: String, _ random: inout Random) -> String {
    let interesting = [
      "", "2026-11-23", "9999-12-31", "0001-01-01", "2026-11-23T10:42:07.123+08:00", "applicant",
      "\u{1B}[2J", "\u{9B}", "a.b", "x[0]", "é", "e\u{301}", "李", "valid", "absent", "timeout",
    ]
    if random.number(below: 2) == 0 { return interesting[random.number(below: interesting.count)] }
    var bytes = Array(text.utf8)
    let count = bytes.count
    bytes += [UInt8](repeating: 0, count: 16)
    let changed = bytes.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { mutateBytes($0, count, count + 16) } ?? 0
    }
    return String(decoding: bytes.prefix(changed), as: UTF8.self)
  }
}

/// SplitMix64: the mutation follows from the seed libFuzzer gives, so that a run can be repeated.
private struct Random {
  var state: UInt64

  mutating func number(below count: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, count)))
  }
}
