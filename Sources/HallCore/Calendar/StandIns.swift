// Stand-ins until the calendar lands; whoever lands it deletes this file.
public enum DayUnit: String, CaseIterable, Sendable { case working, calendar }
public struct DueDate: Hashable, Sendable { public let day: Day; public let isProvisional: Bool }
public struct Pause: Hashable, Sendable { let from: Day; let to: Day? }
public struct WorkingCalendar: Hashable, Sendable { public let hash: String
 func dueDate(from: Day, days: Int, unit: DayUnit, pauses: [Pause] = []) -> DueDate { DueDate(day: from, isProvisional: false) }
 func isProvisional(_ d: Day) -> Bool { false }
 func count(after: Day, through: Day, unit: DayUnit) -> Int { 0 } }
