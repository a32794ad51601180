import Dispatch
import HallCore
import HallStore
import Rehearsal
import TerminalHost
import Workstation

/// Answers the questions of a training hall's cases, as an exchange with the sources would: a moment
/// later, into the pool, through a connection of its own.
final class TrainingExchange: Sendable {
  /// A case as it stood when it was asked for.
  private struct Asked: Hashable {
    let number: CaseNumber
    let version: Int
  }

  private let queue = DispatchQueue(label: "exchange")
  private let asked = Guarded<Set<Asked>>([])
  private let hall: HallIdentity
  private let hallPath: String
  private let key: String?
  private let loadCity: @Sendable () throws -> CityData
  private let mailbox: Mailbox<Action>

  /// - Parameters:
  ///   - hall: the training hall whose questions are answered.
  ///   - key: where the hall's key is; nil for beside the hall.
  ///   - loadCity: reads the city when the first case asks.
  init(
    hall: HallIdentity, hallPath: String, key: String?,
    loadCity: @escaping @Sendable () throws -> CityData,
    mailbox: Mailbox<Action>
  ) {
    self.hall = hall
    self.hallPath = hallPath
    self.key = key
    self.loadCity = loadCity
    self.mailbox = mailbox
  }

  /// Looks at what the screen is told: a case's questions that nobody has answered or asked are answered.
  func notice(_ action: Action) {
    switch action {
    case .acted(_, .success(.done(let file))), .caseRead(_, .success(let file?)): ask(for: file)
    default: break
    }
  }

  private func ask(for file: CaseFile) {
    let isOpen = file.verdict.findings.contains {
      $0.kind == .sourceNotAsked || $0.kind == .sourceWaiting
    }
    guard isOpen else { return }
    let asked = Asked(number: file.aCase.number, version: file.aCase.version)
    guard self.asked.withLock({ $0.insert(asked).inserted }) else { return }
    // Long enough to be seen, and not to be waited for.
    queue.asyncAfter(deadline: .now() + .milliseconds(800)) { self.answer(file) }
  }

  private func answer(_ file: CaseFile) {
    do {
      let at = currentInstant()
      let exchange = SimulatedExchange(city: try loadCity())
      let answers = try exchange.answers(to: file.aCase, under: file.standard, at: at)
      let store = try HallStore(opening: hallPath, key: key)
      // Another hall may lie there by now, and invented answers are for this one alone.
      guard store.identity == hall, hall.kind == .training else { throw Fault.hallMoved }
      _ = try store.importPool(answers, at: at, actor: .rule("demo"))
      mailbox.post(.hallChanged)
    } catch let fault as Fault {
      mailbox.post(.failed(fault))
    } catch {
      mailbox.post(.failed(.internalDefect("exchange: \(error)")))
    }
  }
}
