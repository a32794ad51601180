public import HallCore
public import TerminalUI

/// Names one question put to the world, so that its answer can be recognised, and an answer nobody
/// waits for any more can be dropped.
public struct Ticket: Hashable, Sendable {
  /// Counts up from 1.
  public let number: Int
}

/// Everything that can happen to the program.
public enum Action: Sendable {
  /// A key was pressed, and when.
  case key(Key, at: Instant)
  /// Of what the latest key pasted, only the beginning came.
  case pasteWasCut
  /// Escape was pressed, and the host waits whether a digit makes it a function key.
  case escapeWaits
  /// The frame after ``Effect/discardTypeAhead`` is on the screen.
  case shown
  /// Nothing was pressed for as long as ``State/pause`` says.
  case pauseOver
  /// The terminal has this size now; also sent once at the start.
  case resized(Size)
  /// The clock shows another minute.
  case minuteTurned(Instant)
  /// This terminal draws marks and lines two columns wide: ASCII is used from now on.
  case ambiguousWide
  /// Another program has written to the hall's file.
  case hallChanged
  /// Something has been under way for longer than ``slowMilliseconds``.
  case stillWaiting
  /// The answer to ``Effect/lookUp(_:text:after:)``.
  case lookedUp(Ticket, Result<LookupPage, Fault>)
  /// The answer to ``Effect/countFound(_:text:)``.
  case foundCounted(Ticket, Result<LookupTotal, Fault>)
  /// The answer to ``Effect/readDesk(_:)``.
  case deskRead(Ticket, Result<DeskSummary, Fault>)
  /// The answer to ``Effect/readCase(_:_:)``; nil where there is no such case.
  case caseRead(Ticket, Result<CaseFile?, Fault>)
  /// The answer to ``Effect/act(_:_:)`` and to ``Effect/openCase(_:_:)``.
  case acted(Ticket, Result<ActResult, Fault>)
  /// The answer to ``Effect/findItems(_:text:)``.
  case itemsFound(Ticket, Result<[ItemHit], Fault>)
  /// The answer to ``Effect/readStandard(_:handlingCode:)``; nil where none is in force.
  case standardRead(Ticket, Result<ServiceStandard?, Fault>)
  /// The answer to ``Effect/readDraft(_:)``.
  case draftRead(Ticket, Result<Draft?, Fault>)
  /// The answer to ``Effect/rest(_:)``: nothing is half done, and nothing begins.
  case resting(Ticket)
  /// The shell has given the terminal back.
  case resumed(Instant)
  /// An effect nobody waits for has failed.
  case failed(Fault)
  /// Nothing can be saved from now on, and why; nil where everything can be saved again.
  case savingChanged(Fault?)
  /// The answer to ``Effect/recordReveal(_:_:at:)``: names and numbers may be shown, or why their being
  /// shown could not be recorded.
  case revealed(Ticket, Fault?)
  /// The line was cut or the system asks the program to end: what is typed must be kept.
  case closing
}

/// After so long the screen says that something is under way.
public let slowMilliseconds = 400
