import Glibc
import HallCore
import HallStore
import Words

/// A copy that was not made or not put in place, as a command fails with it.
struct HallCopyProblem: Error {
  let problem: CopyProblem
  /// Whether a hall was to be replaced, which there is an option for.
  let isRestore: Bool

  /// The exit code of a command that met this problem.
  var exit: CommandExit {
    switch problem {
    case .exists: .cannotCreate
    case .running, .inUse: .unavailable
    case .otherHall: .badInput
    case .broken(_, let fault), .keyUnfit(let fault): fault.exit
    case .notWritten(let path, let number): FileProblem(creating: path, number).exit
    }
  }

  func sentence(_ language: Language) -> String {
    switch problem {
    case .exists(let path):
      isRestore
        ? CopyRefusal.wouldReplace(path).sentence(language)
        : FileProblem.exists(path).sentence(language)
    case .running(let path): CopyRefusal.running(path).sentence(language)
    case .inUse(let processes): CopyRefusal.inUse(processes).sentence(language)
    case .otherHall(let copy, let here):
      CopyRefusal.otherHall(copy: copy, here: here).sentence(language)
    case .broken(let path, let fault):
      CopyRefusal.broken(path, code: fault.code, fault.phrase).sentence(language)
    case .keyUnfit(let fault):
      CopyRefusal.keyUnfit(code: fault.code, fault.phrase).sentence(language)
    case .notWritten(let path, let number):
      FileProblem(creating: path, number).sentence(language)
    }
  }
}
