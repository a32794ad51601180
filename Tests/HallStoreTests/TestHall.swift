import Glibc
import HallCore
import TestKit
import Testing

@testable import HallStore

/// A hall of its own for one test, with the little standard and the shipped calendar.
final class TestHall {
  let folder: TemporaryFolder
  let path: String
  let store: HallStore
  let standard: ServiceStandard
  private var requests = 0

  private let prefix: String

  init(
    at path: String? = nil, handling: Handling = .promised, kind: HallKind = .training,
    requests prefix: String = "request"
  ) throws {
    self.prefix = prefix
    folder = try TemporaryFolder()
    self.path = path ?? folder.file("test.hall")
    store = try HallStore.create(at: self.path, try TestHall.identity(kind: kind))
    let file = try TestHall.shopFile(handling: handling)
    standard = file.standard
    _ = try store.importStandards([file], at: Sample.now, actor: TestHall.supervisor)
    try store.importCalendar(try Sample.calendar(), at: Sample.now, actor: TestHall.supervisor)
  }

  /// A hall that is there already, of the little standard.
  private init(keptAt path: String, in folder: TemporaryFolder, requests prefix: String) throws {
    self.prefix = prefix
    self.folder = folder
    self.path = path
    store = try HallStore(opening: path)
    standard = try TestHall.shopFile().standard
  }

  /// Five cases in as many states: amended, with an agent, taken over, withdrawn, with another
  /// system's number. Made once, and copied for each test.
  static func worked() throws -> TestHall {
    let folder = try TemporaryFolder()
    let path = folder.file("test.hall")
    let worked = try workedHall.get()
    for (file, bytes) in [(path, worked.hall), (path + ".key", worked.key)] {
      try TestKit.writeFile(file, bytes)
      chmod(file, 0o600)
    }
    return try TestHall(keptAt: path, in: folder, requests: "later")
  }

  /// Lays the hall's key beside another file, as whoever looks after it would.
  func layKey(beside other: String) throws {
    if access(other + ".key", F_OK) == 0 { return }
    try TestKit.writeFile(other + ".key", try readFile(store.keyPath))
    chmod(other + ".key", 0o600)
  }

  static let supervisor = Actor(role: .supervisor, id: "W1001")

  static func identity(kind: HallKind = .training) throws -> HallIdentity {
    HallIdentity(name: "濮阳市政务服务大厅", region: try RegionCode("410900"), block: 3, kind: kind)
  }

  static func shopFile(handling: Handling = .promised) throws -> StandardFile {
    let text = try Sample.shopText(
      replacing: "\"handling\": \"promised\"", with: "\"handling\": \"\(handling.rawValue)\"")
    return try StandardFile(Array(text.utf8), file: "shop.json")
  }

  /// A request nobody else uses.
  func newRequest() -> RequestID {
    requests += 1
    return RequestID("\(prefix)-\(requests)")
  }

  func opening(
    request: RequestID? = nil, applicant: Party? = nil, agent: Party? = nil,
    channel: Channel = .window, at: Instant = Sample.now
  ) throws -> OpeningAct {
    OpeningAct(
      request: request ?? newRequest(), handlingCode: standard.item.handlingCode, channel: channel,
      applicant: try applicant ?? Sample.person(), agent: agent,
      situations: ["premises": "rented"], at: at, actor: Sample.clerk)
  }

  /// Opens a case for somebody.
  func open(
    _ applicant: Party? = nil, agent: Party? = nil, channel: Channel = .window,
    at: Instant = Sample.now
  ) throws -> CaseFile {
    try done(store.open(opening(applicant: applicant, agent: agent, channel: channel, at: at)))
  }

  func act(
    _ command: CaseCommand, on file: CaseFile, request: RequestID? = nil,
    at: Instant = Sample.now, actor: Actor = Sample.clerk
  ) -> Act {
    Act(
      request: request ?? newRequest(), number: file.aCase.number, version: file.aCase.version,
      command: command, at: at, actor: actor)
  }

  /// Does something that the rules allow.
  func perform(
    _ command: CaseCommand, on file: CaseFile, at: Instant = Sample.now,
    actor: Actor = Sample.clerk
  ) throws -> CaseFile {
    try done(store.perform(act(command, on: file, at: at, actor: actor)))
  }

  /// A case whose clock a special procedure stopped on the day of its acceptance.
  func suspended() throws -> CaseFile {
    var file = try open()
    let procedure = Suspension(procedure: .testing, plannedDays: 10, reason: "须查明", approver: "赵启明")
    for command: CaseCommand in [
      .checkOriginal(MaterialCode("id")), .checkOriginal(MaterialCode("plan")),
      .takePromise(MaterialCode("system")), .accept, .handOver, .suspend(procedure),
    ] {
      file = try perform(command, on: file)
    }
    return file
  }

  /// A licence for a holder, of the type the little standard's identity material asks for.
  func licence(_ party: Party, at: Instant = Sample.now) throws -> PoolAnswer {
    let holder = try #require(party.identifier)
    let licence = PoolLicence(
      identifier: nil, number: "证0001", holderName: party.name, validFrom: nil, validUntil: nil,
      state: .valid)
    return PoolAnswer(
      holder: holder, type: "11100000YYFBN0PM3A001", result: .holds(licence), at: at)
  }

  /// The first number of a query, as SQLite says it.
  func number(_ sql: StaticString) throws -> Int {
    let rows = try store.database.query(sql)
    return try rows.next() ? rows.integer(0) : -1
  }
}

/// The case after an act that was done; records what was said instead.
func done(_ result: ActResult) throws -> CaseFile {
  switch result {
  case .done(let file): return file
  case .refused(let refusal, _):
    Issue.record("refused: \(refusal)")
    throw refusal
  }
}

/// Why an act was refused, and the case then.
func refused(_ result: ActResult) throws -> (refusal: Refusal, file: CaseFile?) {
  guard case .refused(let refusal, let file) = result else {
    Issue.record("not refused")
    throw SampleFault.noNumber
  }
  return (refusal, file)
}

/// The file of `TestHall.worked()`.
private let workedHall = Result { () throws -> (hall: [UInt8], key: [UInt8]) in
  let hall = try TestHall()
  let person = try Sample.person("单晓明", number: "410928199512129979")
  _ = try hall.open()
  let second = try hall.open(person, agent: try Sample.person())
  let amendment = Amendment(
    applicant: try Sample.person("王小丽", number: "410922202002299958"), agent: nil,
    situations: ["premises": "owned"], reason: "换了申请人")
  _ = try hall.perform(.amend(amendment), on: second)
  _ = try hall.perform(.receive, on: try hall.open(person))
  _ = try hall.perform(
    .withdraw(Withdrawal(request: .applicant, reason: "不办了")), on: try hall.open())
  let company = try Sample.person("ＡＢＣ贸易𠮷", number: "410926201506069989")
  _ = try hall.perform(
    .assignNumber(ExternalNumber(kind: .provincial, text: "豫1")), on: try hall.open(company))
  let copy = hall.folder.file("copy")
  try hall.store.database.execute("VACUUM INTO '\(copy)'")
  return (try readFile(copy), try readFile(hall.store.keyPath))
}

/// Gives a hall's key to the account that tests work under when they are not to be root.
func giveKeyToOrdinaryUser(hall path: String) {
  if geteuid() == 0 { chown(path + ".key", 65_534, 65_534) }
}
