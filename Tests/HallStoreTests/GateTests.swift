import Dispatch
import Glibc
import HallCore
import Synchronization
import TestKit
import Testing

@testable import HallStore

/// Windows that want to write queue in the kernel, in the order in which they came, and none of them
/// for ever.
@Suite struct GateTests {
  @Test func whoWaitsTooLongIsToldAndNothingIsWritten() throws {
    let hall = try TestHall()
    let file = try hall.open()
    let act = hall.act(.receive, on: file)
    let neighbour = try WriteGate(hall: hall.path)
    try neighbour.enter(withinMilliseconds: 1000)
    hall.store.gateLimitMilliseconds = 30
    let before = try hall.contents()
    #expect(throws: Fault.busy) { try hall.store.perform(act) }
    #expect(throws: Fault.busy) { try hall.store.perform(act) }
    #expect(try hall.contents() == before)
    // Looking needs no gate.
    #expect(try hall.store.lookUp("李建国", today: Sample.day).hits.count == 1)
    neighbour.leave()
    hall.store.gateLimitMilliseconds = 10_000
    #expect(try done(hall.store.perform(act)).aCase.state == .received)
  }

  /// A place that nobody waits in any more is given up when its turn comes.
  @Test func whoGaveUpKeepsNobodyOut() throws {
    let hall = try TestHall()
    let holder = try WriteGate(hall: hall.path)
    let impatient = try WriteGate(hall: hall.path)
    let next = try WriteGate(hall: hall.path)
    try holder.enter(withinMilliseconds: 1000)
    #expect(throws: Fault.busy) { try impatient.enter(withinMilliseconds: 10) }
    holder.leave()
    try next.enter(withinMilliseconds: 10_000)
    next.leave()
    try impatient.enter(withinMilliseconds: 10_000)
    #expect(throws: Fault.busy) { try next.enter(withinMilliseconds: 10) }
    impatient.leave()
  }

  /// Who has just been inside and comes again at once comes after those that wait.
  @Test func nobodyPassesWhoeverWaits() throws {
    let hall = try TestHall()
    let busy = try WriteGate(hall: hall.path)
    let patient = try WriteGate(hall: hall.path)
    let turns = Atomic(0)
    let patientTurn = Atomic(0)
    let group = DispatchGroup()
    try busy.enter(withinMilliseconds: 1000)
    let places = try readFile(hall.path + ".gate")
    DispatchQueue(label: "patient").async(group: group) {
      do {
        try patient.enter(withinMilliseconds: 10_000)
      } catch {
        return
      }
      patientTurn.store(turns.add(1, ordering: .relaxed).newValue, ordering: .relaxed)
      patient.leave()
    }
    // The queue's file says when it has taken its place.
    while try readFile(hall.path + ".gate") == places { sched_yield() }
    busy.leave()
    try busy.enter(withinMilliseconds: 10_000)
    let busyTurn = turns.add(1, ordering: .relaxed).newValue
    busy.leave()
    group.wait()
    #expect(patientTurn.load(ordering: .relaxed) == 1)
    #expect(busyTurn == 2)
  }

  /// A program that is stopped in the queue holds those behind it up for a moment only.
  @Test func whoStandsStillInTheQueueIsPassed() throws {
    let hall = try TestHall()
    let gate = try WriteGate(hall: hall.path)
    let descriptor = open(hall.path + ".gate", O_RDWR | O_CLOEXEC)
    defer { close(descriptor) }
    // It has the next place, and does nothing.
    var next: Int64 = 1 + (try counter(hall))
    #expect(pwrite(descriptor, &next, 8, 0) == 8)
    #expect(lockByte(next, of: descriptor))
    try gate.enter(withinMilliseconds: 10_000)
    gate.leave()
  }

  private func counter(_ hall: TestHall) throws -> Int64 {
    let bytes = try readFile(hall.path + ".gate")
    return bytes.reversed().reduce(0) { $0 << 8 | Int64($1) }
  }

  private func lockByte(_ place: Int64, of descriptor: Int32) -> Bool {
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_start = off_t(place)
    lock.l_len = 1
    // F_OFD_SETLK, which Swift does not see.
    return fcntl(descriptor, 37, &lock) == 0
  }

  /// However many come at once, each is served, and never two together.
  @Test func everybodyIsServed() throws {
    let hall = try TestHall()
    let turns = 50
    let served = Atomic(0)
    let meetings = Atomic(0)
    let inside = Atomic(0)
    let group = DispatchGroup()
    for window in 0..<6 {
      let gate = try WriteGate(hall: hall.path)
      // A queue for each, so that all of them wait at the same time.
      DispatchQueue(label: "window \(window)").async(group: group) {
        for _ in 0..<turns {
          do {
            try gate.enter(withinMilliseconds: 10_000)
          } catch {
            return
          }
          let others = inside.add(1, ordering: .relaxed).oldValue
          meetings.add(others, ordering: .relaxed)
          inside.subtract(1, ordering: .relaxed)
          gate.leave()
          served.add(1, ordering: .relaxed)
        }
      }
    }
    group.wait()
    #expect(served.load(ordering: .relaxed) == 6 * turns)
    #expect(meetings.load(ordering: .relaxed) == 0)
  }
}
