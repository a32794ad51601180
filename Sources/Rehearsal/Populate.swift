public import HallCore
public import HallStore

extension DemoHall {
  /// Fills a fresh hall: the calendar, the standards, the cases with their journals, the pool.
  /// - Parameters:
  ///   - store: a hall of the training kind with the number block 9.
  ///   - standards: the files the hall was built with.
  ///   - at: now, for the audit.
  /// - Returns: how many cases are in; or the first record that was refused, and why.
  public func populate(
    _ store: HallStore, standards: [StandardFile], calendar: WorkingCalendar, at: Instant
  ) throws(Fault) -> ImportResult {
    let maker = Actor.rule("demo")
    _ = try store.importCalendar(calendar, at: at, actor: maker)
    let imported = try store.importStandards(standards, at: at, actor: maker)
    guard case .done = imported else { return imported }
    let result = try store.importCases(
      cases, windowsOf: .thisHall, at: at, actor: maker)
    guard case .done = result else { return result }
    _ = try store.importPool(pool, at: at, actor: maker)
    return result
  }
}
