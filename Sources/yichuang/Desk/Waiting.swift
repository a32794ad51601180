import TerminalHost
import Workstation

/// When an answer has been awaited for so long that the screen should say so. Used by the loop's
/// thread alone.
final class Patience {
  private var since: Int64?
  private var isTold = false

  /// Takes note of whether something is awaited now.
  func note(isWaiting: Bool) {
    guard isWaiting else {
      since = nil
      isTold = false
      return
    }
    if since == nil { since = monotonicMilliseconds() }
  }

  /// When patience ends, on the loop's clock; nil where nothing is awaited or it was said already.
  var end: Int64? { isTold ? nil : since.map { $0 + Int64(slowMilliseconds) } }

  /// Whether it has ended; says so once.
  var isOver: Bool {
    guard let end, monotonicMilliseconds() >= end else { return false }
    isTold = true
    return true
  }
}

/// How long nothing was pressed, where the program waits for that. Used by the loop's thread alone.
final class Silence {
  private var pause: KeyPause?
  private var since: Int64 = 0

  /// Takes note of the pause the program asks for; another one begins now.
  func note(_ pause: KeyPause?) {
    guard pause != self.pause else { return }
    self.pause = pause
    since = monotonicMilliseconds()
  }

  /// When it is over, on the loop's clock; nil where none is asked for.
  var end: Int64? { pause.map { since + Int64($0.milliseconds) } }

  /// Whether it is over.
  var isOver: Bool { end.map { monotonicMilliseconds() >= $0 } ?? false }
}

/// News of what other windows wrote, passed on at once when it is rare and at most once a second
/// when it is not. Used by the loop's thread alone.
final class News {
  private let intervalMilliseconds: Int64 = 1000
  private var told: Int64?
  /// When news that is held back is passed on, on the loop's clock; nil where there is none.
  private(set) var end: Int64?

  /// Takes note of news. Answers whether it is to be passed on now.
  func arrive() -> Bool {
    let now = monotonicMilliseconds()
    guard let told, now < told + intervalMilliseconds else {
      told = now
      end = nil
      return true
    }
    end = told + intervalMilliseconds
    return false
  }

  /// Whether news that was held back is to be passed on now; says so once.
  var isDue: Bool {
    guard let end, monotonicMilliseconds() >= end else { return false }
    told = end
    self.end = nil
    return true
  }
}

/// When to ask the hall whether others have written, where the system does not tell. Used by the loop's
/// thread alone.
final class Rounds {
  private let intervalMilliseconds: Int64 = 2000
  /// When the next round is, on the loop's clock; nil where none are made.
  private(set) var end: Int64?

  /// Begins to make rounds.
  func begin() { end = monotonicMilliseconds() + intervalMilliseconds }

  /// Whether a round is to be made now; says so once.
  var isDue: Bool {
    guard let end, monotonicMilliseconds() >= end else { return false }
    begin()
    return true
  }
}
