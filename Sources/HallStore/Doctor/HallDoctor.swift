public import HallCore

/// What an examination came to.
public struct HallExamination: Hashable, Sendable {
  /// Everything that is wrong, in the order of the checks.
  public internal(set) var findings: [HallFinding] = []
  /// The checks that were made: a file that cannot be opened is not looked into.
  public internal(set) var checks: [HallCheck] = []
  /// Whose hall it is; nil where that could not be read.
  public internal(set) var identity: HallIdentity?
  /// Cases whose journal was folded.
  public internal(set) var cases = 0
  /// Lines of those journals.
  public internal(set) var entries = 0

  mutating func add(_ check: HallCheck, _ findings: [HallFinding]) {
    if !checks.contains(check) { checks.append(check) }
    self.findings += findings
  }
}

/// Examines a hall's file without changing it, while windows work.
public struct HallDoctor {
  private let path: String
  private let key: String?
  private let isQuick: Bool
  private let now: Instant
  private let progress: (HallCheck, Int, Int?) -> Void

  /// A doctor for the hall at a path.
  /// - Parameters:
  ///   - key: where its key is; nil for beside the hall.
  ///   - isQuick: leaves out what takes longer the more cases there are: the journals against the
  ///     tables, the audit, and the indexes against their tables.
  ///   - progress: is told which check has begun, how far it is, and of how many.
  public init(
    path: String, key: String? = nil, isQuick: Bool, now: Instant,
    progress: @escaping (HallCheck, Int, Int?) -> Void = { _, _, _ in }
  ) {
    self.path = path
    self.key = key
    self.isQuick = isQuick
    self.now = now
    self.progress = progress
  }

  /// Looks at everything that can be looked at.
  public func examine() -> HallExamination {
    var examination = HallExamination()
    examination.add(.file, FileCheck(path: path).findings())
    if examination.findings.contains(where: { $0.isOutside }) { return examination }
    do throws(Fault) {
      if let store = try look(into: &examination) { try look(at: store, &examination) }
    } catch {
      // Damaged pages have been named already.
      let isSaid = error == .fileDamaged && examination.findings.contains { $0.check == .pages }
      if !isSaid { examination.add(HallFinding.fault(error).check, [.fault(error)]) }
    }
    examination.add(.space, FileCheck(path: path).space())
    let order = HallCheck.allCases
    examination.findings.sort {
      (order.firstIndex(of: $0.check) ?? 0) < (order.firstIndex(of: $1.check) ?? 0)
    }
    return examination
  }

  /// Pages and form, which can be looked at whatever is the matter with the hall in them.
  /// - Returns: the hall, where it can be opened.
  private func look(into examination: inout HallExamination) throws(Fault) -> HallStore? {
    let opened: HallStore?
    do throws(Fault) {
      let store = try HallStore(opening: path, mode: .readOnly, key: key)
      examination.add(.key, try store.database.keys.isRotating ? [.keyRotationUnfinished] : [])
      opened = store
    } catch .hallForeign {
      throw .hallForeign
    } catch .hallNewer(let version) {
      throw .hallNewer(version: version)
    } catch .busy {
      throw .busy
    } catch {
      opened = nil
      switch error {
      case .fileDamaged, .hallOlder: break
      case let fault: examination.add(HallFinding.fault(fault).check, [.fault(fault)])
      }
    }
    // The store's own connection knows how to read a file that cannot be written.
    let database: Database
    if let opened {
      database = opened.database
    } else {
      database = try Database(path: path, isReadOnly: true)
    }
    progress(.pages, 0, nil)
    examination.add(.pages, try PageCheck(database, isQuick: isQuick).findings())
    progress(.form, 0, nil)
    do throws(Fault) {
      let version = try database.schemaVersion()
      examination.add(.form, try FormCheck(database: database, version: version).findings())
    } catch .fileDamaged {
      examination.add(.form, [.fault(.fileDamaged)])
    }
    if let lost = opened?.obstacle, case .logMissing = lost {
      examination.add(.pages, [.fault(lost)])
    }
    return opened
  }

  private func look(at store: HallStore, _ examination: inout HallExamination) throws(Fault) {
    examination.identity = store.identity
    examination.add(.rules, try store.ruleFindings(now))
    examination.add(.clock, try store.clockFindings(now))
    if isQuick { return }
    var survey: ProjectionSurvey?
    if !examination.findings.contains(.fault(.calendarMissing)) {
      survey = try lookAtJournals(of: store, &examination)
    }
    progress(.audit, 0, nil)
    var report = VerifyReport()
    try store.verifyAudit(in: &report)
    examination.add(.audit, report.brokenAuditLink.map { [.auditBroken(link: $0)] } ?? [])
    var altered = survey?.altered ?? []
    for number in report.altered {
      // Where the number in the case's row is wrong, the line is missed on that account only.
      let isMissed = try store.database.caseID(number) != nil || survey?.rows[.cases] == nil
      if isMissed { altered.insert(number.text) }
    }
    examination.add(.audit, altered.sorted().map { .journalAltered(case: $0) })
  }

  private func lookAtJournals(
    of store: HallStore, _ examination: inout HallExamination
  ) throws(Fault) -> ProjectionSurvey {
    let total = try store.database.caseCount()
    progress(.journal, 0, total)
    let survey = try store.surveyProjections { progress(.journal, $0, total) }
    examination.cases = survey.cases
    examination.entries = survey.entries
    let broken = survey.findings.filter { $0.check != .projections }
    examination.add(.journal, broken.filter { !examination.findings.contains($0) })
    examination.add(.projections, survey.findings.filter { $0.check == .projections })
    return survey
  }
}

extension HallFinding {
  /// Whether there is no file to look into.
  fileprivate var isOutside: Bool {
    switch self {
    case .fault(.hallMissing), .fault(.hallForbidden), .fault(.hallForeign), .fault(.diskFailed):
      true
    default: false
    }
  }
}
