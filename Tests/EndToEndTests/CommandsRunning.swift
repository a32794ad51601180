import Glibc
import HallCore
import HallStore
import TestKit
import TextFormats

/// Runs the built program in Chinese, without a hall of its own.
func yichuang(
  _ arguments: [String], stdin: String = "", env: [String: String?] = [:]
) throws -> Spawn.Outcome {
  var variables: [String: String?] = [
    "LANG": "zh_CN.UTF-8", "LC_ALL": nil, "LC_MESSAGES": nil, "YICHUANG_HALL": nil,
    "YICHUANG_SHARE": nil, "YICHUANG_KEY": nil,
  ]
  variables.merge(env) { $1 }
  return try Spawn.run(
    try builtProgram("yichuang"), arguments, env: variables, stdin: stdin,
    timeoutMilliseconds: 60_000)
}

/// The checkout.
let checkout = Sample.fixtures + "/.."

/// A file in a folder of its own.
func write(_ text: String, to name: String, in folder: TemporaryFolder) throws -> String {
  let path = folder.file(name)
  try writeFile(path, Array(text.utf8))
  return path
}

/// A new hall with the shipped rules.
func newHall(in folder: TemporaryFolder) throws -> String {
  let path = folder.file("a.hall")
  let made = try emptyHall.get()
  try writeFile(path, made.hall)
  try writeFile(path + ".key", made.key)
  chmod(path + ".key", 0o600)
  return path
}

/// A training hall, whose screens may be traced.
func newTrainingHall(in folder: TemporaryFolder) throws -> String {
  let path = folder.file("training.hall")
  _ = try HallStore.create(
    at: path,
    HallIdentity(
      name: "演练大厅", region: try RegionCode("410900"), block: CaseNumber.trainingBlock,
      kind: .training))
  for (kind, name) in [("standards", "standards"), ("calendar", "calendar/workdays-2024-2026.csv")]
  {
    let made = try yichuang(["import", kind, Sample.fixtures + "/" + name, "--hall", path])
    if made.exit != 0 { throw CommandFault.failed(made.stderr) }
  }
  return path
}

/// Made once by `init`, which reads every standard, and copied for each test.
private let emptyHall = Result { () throws -> (hall: [UInt8], key: [UInt8]) in
  let folder = try TemporaryFolder()
  let path = folder.file("a.hall")
  let made = try yichuang([
    "init", "--hall", path, "--name", "试验大厅", "--region", "410900", "--block", "3",
  ])
  if made.exit != 0 { throw CommandFault.failed(made.stderr) }
  return (try readFile(path), try readFile(path + ".key"))
}

/// A command a test builds on did not work.
enum CommandFault: Error {
  case failed(String)
}

/// A person's application to the shipped standard for the senior card, on one line.
func application(
  channel: String = "online", item: String = "11410900YYTT6MMJ9U341201100900001",
  number: String = "410922199202299990", rest: String = ""
) -> String {
  """
  {"channel":"\(channel)","item":"\(item)","applicant":{"kind":"person","name":"李建国",\
  "identifier":{"kind":"111","number":"\(number)"},"phone":"13800001234"},\
  "submittedAt":"2026-11-20T10:00:00+08:00"\(rest)}
  """
}
