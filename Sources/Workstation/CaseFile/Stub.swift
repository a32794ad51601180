internal import HallCore
internal import TerminalUI
internal import Words
enum CaseFileCommand: Hashable, CaseIterable, Sendable { case back }
enum DetailCommand: Hashable, CaseIterable, Sendable { case close }
enum CaseDialogCommand: Hashable, CaseIterable, Sendable { case cancel }
struct CaseDialog: Hashable, Sendable {}
let detailBindings: [Bound] = []
func caseDialogBindings(for d: CaseDialog) -> [Bound] { [] }
func caseFileBindings(forward: Phrase) -> [Bound] {
  [Bound(.caseFile(.back), [.escape], hint: FrameWords.back, help: FrameWords.backHelp)]
}
func drawCasePlace(_ state: State, in surface: inout Surface, _ rect: Rect) {}
extension State {
  var forwardHint: Phrase { FrameWords.back }
  mutating func run(_ c: CaseFileCommand) -> [Effect] { place = .desk; return [] }
  mutating func run(_ c: DetailCommand) -> [Effect] { [] }
  mutating func run(_ c: CaseDialogCommand) -> [Effect] { [] }
  mutating func typeInCaseFile(_ key: Key) -> [Effect] { [] }
  mutating func hideAfterMinute() {}
  mutating func refreshCase() -> [Effect] { [] }
  mutating func takeCase(_ t: Ticket, _ r: Result<CaseFile?, Fault>) -> [Effect] {
    t == desk.opening ? takeOpened(r) : [] }
  mutating func takeAct(_ t: Ticket, _ r: Result<ActResult, Fault>) -> [Effect] { [] }
}
