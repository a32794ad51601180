import HallCore
import HallStore
import TerminalHost
import TerminalUI
import Words
import Workstation

/// `doctor [--quick] [--rebuild]`: what is wrong with a hall's file and the machine, and what to do.
func examineHall(_ call: Call) throws -> CommandExit {
  guard let path = call.hallPath else { throw UsageProblem.hallNeeded }
  var report = DoctorReport(examination: examine(path, call), machine: .look())
  if call.parameters.has(.rebuild) {
    let rebuilding = try rebuild(path, report.examination, call)
    report = DoctorReport(examination: examine(path, call), machine: .look())
    report.rebuilding = rebuilding
  }
  try report.write(path, call)
  return report.count == 0 ? .done : .findings
}

private func examine(_ path: String, _ call: Call) -> HallExamination {
  var progress: (check: HallCheck, bar: Progress)?
  let doctor = HallDoctor(
    path: path, key: call.keyPath, isQuick: call.parameters.has(.quick), now: call.now
  ) { check, done, total in
    if progress?.check != check {
      progress?.bar.finish()
      progress = (check, Progress(check.name(call.language), total: total))
    }
    progress?.bar.update(done)
  }
  defer { progress?.bar.finish() }
  return doctor.examine()
}

/// What `--rebuild` did.
struct Rebuilding {
  let report: RebuildReport
  /// Where the file with the damaged pages is; nil where nothing was damaged.
  let keptAs: String?
}

/// Makes anew what can be made anew: in the file, or in a new one where pages of it are damaged.
private func rebuild(
  _ path: String, _ examination: HallExamination, _ call: Call
) throws -> Rebuilding? {
  let damage = examination.findings.filter { $0.check == .pages }
  let isDerived = damage.allSatisfy { finding in
    if case .pagesDamaged(_, _, isDerived: true) = finding { true } else { false }
  }
  // What takes a backup is not made better by going on; the findings say so.
  guard isDerived, examination.identity != nil || !damage.isEmpty else { return nil }
  var progress = Progress(CommandWords.rebuilding(call.language), total: nil)
  defer { progress.finish() }
  guard damage.isEmpty else {
    do {
      let saved = try HallSalvage(path: path, key: call.keyPath)
        .run(at: call.now, actor: careActor) { progress.update($0) }
      return Rebuilding(report: saved.report, keptAs: saved.keptAs)
    } catch {
      throw HallCopyProblem(problem: error, isRestore: false)
    }
  }
  let report = try HallStore(opening: path, key: call.keyPath)
    .rebuildProjections(at: call.now, actor: careActor) { progress.update($0) }
  return Rebuilding(report: report, keptAs: nil)
}

/// In whose name a hall is looked after; who typed the command is the machine's to know.
let careActor = Actor(role: .system, id: "doctor")

/// Whether the workstation could be shown on this machine's terminal.
struct MachineReport {
  /// Without a terminal, as at night, there is nothing to be said about one.
  let checks: [HallCheck]
  let findings: [HallCheck: ScreenProblem]

  static func look() -> MachineReport {
    do throws(TerminalFault) {
      let size = try checkTerminal()
      let isLarge = size.columns >= smallestSize.columns && size.rows >= smallestSize.rows
      let findings: [HallCheck: ScreenProblem] =
        isLarge || size.columns == 0
        ? [:] : [.terminal: .tooSmall(columns: size.columns, rows: size.rows)]
      return MachineReport(checks: [.locale, .terminal], findings: findings)
    } catch {
      switch error {
      case .notATerminal: return MachineReport(checks: [], findings: [:])
      case .noUTF8Locale:
        return MachineReport(checks: [.locale], findings: [.locale: ScreenProblem(error)])
      case .termUnset, .termUnknown, .cursorNotMovable, .refused:
        return MachineReport(
          checks: [.locale, .terminal], findings: [.terminal: ScreenProblem(error)])
      }
    }
  }
}
