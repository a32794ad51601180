// Stand-ins until the identifiers and the calendar land; whoever lands those deletes this file.
public struct CaseNumber: Hashable, Sendable { public let text: String; public init?(_ t: String) { text = t } }
public struct LicenceID: Hashable, Sendable { public let text: String }
public struct PartyIdentifier: Hashable, Sendable { public let text: String; public let kindCode: String
 init(kindCode: String, number: String, today: Day) throws(Refusal) { text = number; self.kindCode = kindCode } }
public enum DayUnit: String, CaseIterable, Sendable { case working, calendar }
public struct DueDate: Hashable, Sendable { public let day: Day; public let isProvisional: Bool }
public struct Pause: Hashable, Sendable { let from: Day; let to: Day? }
public struct WorkingCalendar: Hashable, Sendable { public let hash: String
 func dueDate(from: Day, days: Int, unit: DayUnit, pauses: [Pause] = []) -> DueDate { DueDate(day: from, isProvisional: false) }
 func isProvisional(_ d: Day) -> Bool { false }
 func count(after: Day, through: Day, unit: DayUnit) -> Int { 0 } }
public struct Identification: Hashable, Sendable { public let normalised: String }
