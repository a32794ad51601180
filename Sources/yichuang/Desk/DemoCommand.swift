import Glibc
import HallCore
import HallStore
import Rehearsal
import Words

/// `demo`: the demo hall of invented people, made anew unless it is to be kept.
func openDemo(_ call: Call) throws -> CommandExit {
  let path = try call.hallPath ?? demoPath()
  if !call.parameters.has(.keep) || !exists(path) { try makeDemoHall(call, at: path) }
  return try openDesk(call, hallPath: path)
}

/// Where the demo hall lies: the folder the desktop standards name for state, else the home.
private func demoPath() throws -> String {
  let state = variable("XDG_STATE_HOME") ?? variable("HOME").map { $0 + "/.local/state" } ?? "/tmp"
  let folder = state + "/yichuang"
  var made = ""
  for part in folder.split(separator: "/") {
    made += "/" + part
    if mkdir(made, 0o700) != 0, errno != EEXIST { throw FileProblem(errno, made) }
  }
  return folder + "/demo.hall"
}

/// Makes the demo hall with the shipped standards, calendar and city.
private func makeDemoHall(_ call: Call, at path: String) throws {
  for suffix in ["", "-wal", "-shm", ".gate", ".tick"] where unlink(path + suffix) != 0 {
    if errno != ENOENT { throw FileProblem(errno, path + suffix) }
  }
  let share = try call.share()
  var standards: [StandardFile] = []
  for file in try files(in: share.standards, ending: ".json") {
    let read = try readWhole(file)
    standards.append(try StandardFile(read.bytes, file: read.name))
  }
  let calendarFile = try readWhole(try share.calendar())
  let calendar = try WorkingCalendar(csv: calendarFile.bytes, file: calendarFile.name)
  let city = try CityData.load(directory: share.folder + "/Fixtures/demo") { path in
    try readWhole(path).bytes
  }
  let hall = try DemoHall.build(
    seed: 20_261_123, now: call.now, standards: standards.map(\.standard), calendar: calendar,
    city: city)
  let store = try HallStore.create(
    at: path,
    HallIdentity(
      name: DemoWords.hallName(call.language), region: try RegionCode("410900"), block: 9,
      kind: .training))
  let imported = try hall.populate(store, standards: standards, calendar: calendar, at: call.now)
  if case .rejected(_, let problem) = imported { throw Fault.internalDefect("demo: \(problem)") }
}
