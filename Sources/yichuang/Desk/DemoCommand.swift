import Glibc
import HallCore
import HallStore
import Rehearsal
import Words

/// `demo`: the demo hall of invented people, made anew unless it is to be kept.
func openDemo(_ call: Call) throws -> CommandExit {
  // YICHUANG_HALL names the hall people work in; a demo never goes there by itself.
  let path = try call.parameters.text(.hall) ?? demoPath()
  try requireNothingReal(at: path)
  if !call.parameters.has(.keep) || !exists(path) { try makeDemoHall(call, at: path) }
  let staff = try readCity(call).staff
  // The demo's staff are known by their numbers: whoever is named sits there under their own name.
  let number = call.parameters.text(.clerk) ?? staff.first?.number
  return try openDesk(
    call, hallPath: path, key: demoKey(call), clerk: staff.first { $0.number == number })
}

/// Like the hall, the key of a demo is never the one people work with.
private func demoKey(_ call: Call) -> String? { call.parameters.text(.key) }

/// Whatever lies there is deleted, so it must be a training hall: a real one is never touched, nor is
/// any other file.
private func requireNothingReal(at path: String) throws {
  guard exists(path) else { return }
  let kind = try? HallStore.identity(at: path).kind
  guard kind == .training else { throw FileProblem.exists(path) }
}

private func readCity(_ call: Call) throws -> CityData {
  try cityLoader(folder: try call.share().folder)()
}

/// Reads the simulated city from the folder of shipped data.
func cityLoader(folder: String) -> @Sendable () throws -> CityData {
  {
    try CityData.load(directory: folder + "/Fixtures/demo") { path in try readWhole(path).bytes }
  }
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
  // It takes a few seconds in which the terminal would be blank.
  if isatty(STDERR_FILENO) == 1 { writeError(DemoWords.making(call.language) + "\n") }
  do {
    try HallStore.discard(at: path)
  } catch {
    throw HallCopyProblem(problem: error, isRestore: false)
  }
  let share = try call.share()
  var standards: [StandardFile] = []
  for file in try files(in: share.standards, ending: ".json") {
    let read = try readWhole(file)
    standards.append(try StandardFile(read.bytes, file: read.name))
  }
  let calendarFile = try readWhole(try share.calendar())
  let calendar = try WorkingCalendar(csv: calendarFile.bytes, file: calendarFile.name)
  let city = try readCity(call)
  let hall = try DemoHall.build(
    seed: 20_261_123, now: call.now, standards: standards.map(\.standard), calendar: calendar,
    city: city)
  let store = try HallStore.create(
    at: path,
    HallIdentity(
      name: DemoWords.hallName(call.language), region: try RegionCode("410900"),
      block: CaseNumber.trainingBlock,
      kind: .training), key: demoKey(call))
  let imported = try hall.populate(store, standards: standards, calendar: calendar, at: call.now)
  if case .rejected(_, let problem) = imported { throw Fault.internalDefect("demo: \(problem)") }
}
