import TerminalHost
import TerminalUI

enum ProbeAction: Sendable {
  case event(HostEvent)
  case counted
}

enum ProbeEffect {
  case suspend, discard, crash, overflow, count, complain
  case save(String)
}

struct ProbeState {
  var selected = 0
  var field = ""
  var lastKey = ""
  var notes: [String] = []
  var hasPopup = false
  var isThemed = false
  var usesMouse = false
  var isASCII = false
  var count = 0
  var busyCount = 0
  var deadline: Int64?
  var exitCode: Int32?
}

func update(_ state: inout ProbeState, _ action: ProbeAction) -> [ProbeEffect] {
  switch action {
  case .counted:
    state.count += 1
    state.busyCount -= 1
    return []
  case .event(.key(let key)): return update(&state, key)
  case .event(.escapeWaits): state.notes.append("waits")
  case .event(.shown): state.notes.append("shown")
  case .event(.pasteWasCut): state.notes.append("paste cut")
  case .event(.resized): break
  case .event(.deadline):
    state.notes.append("deadline")
    state.deadline = nil
  case .event(.watched): break
  case .event(.stopAsked): return [.suspend]
  case .event(.resumed): state.notes.append("resumed")
  case .event(.ambiguousWide): state.isASCII = true
  case .event(.closing(let reason)): return [.save("\(reason) \(state.field)")]
  }
  return []
}

private func update(_ state: inout ProbeState, _ key: Key) -> [ProbeEffect] {
  state.lastKey = key.label
  switch key {
  case .up: state.selected = max(0, state.selected - 1)
  case .down: state.selected = min(listRows - 1, state.selected + 1)
  case .character(let scalar): state.field.unicodeScalars.append(scalar)
  case .paste(let text):
    state.lastKey = "paste of \(text.unicodeScalars.count)"
    if text.unicodeScalars.count < 20 { state.field += text }
  case .backspace: state.field = String(state.field.dropLast())
  case .function(2): state.hasPopup.toggle()
  case .function(4): state.isThemed.toggle()
  case .function(5):
    state.busyCount += 1
    return [.count]
  case .function(6): state.deadline = monotonicMilliseconds() + 20
  case .function(7): state.usesMouse.toggle()
  case .function(8): return [.crash]
  case .function(9): return [.complain]
  case .function(11): return [.overflow]
  case .mouse(let event): state.lastKey = "mouse \(event.point.column),\(event.point.row)"
  case .control("z"): return [.suspend]
  case .control("k"): return [.discard]
  case .control("q"): state.exitCode = 0
  default: break
  }
  return []
}

private let listRows = 14

/// Rows of Chinese text, so that whatever is drawn over them cuts wide characters.
func view(_ state: ProbeState, _ size: Size) -> Surface {
  var surface = Surface(size: size, glyphs: Glyphs(state.isASCII ? .ascii : .unicode))
  let place = Point(column: 6 + columns(of: state.field), row: 1)
  surface.put(
    "一窗受理 │ 探针 \(size.columns)×\(size.rows)", at: Point(column: 0, row: 0), style: .header)
  surface.put("输入：\(state.field)", at: Point(column: 0, row: 1), style: .field)
  for row in 0..<listRows {
    let line = Point(column: 0, row: 3 + row)
    if row == state.selected { surface.put(.pointer, at: line, style: .pointer) }
    surface.put(
      "第\(row)件　国国国国国国国国国国国国国国国国国国国国", at: Point(column: 2, row: 3 + row), style: .text)
  }
  if state.hasPopup {
    let frame = Rect(column: 11, row: 5, columns: 21, rows: 5)
    surface.fill(frame, style: .dialog)
    surface.frame(frame, style: .dialog)
    surface.put("确认办结？", at: Point(column: 13, row: 7), style: .dialogTitle)
  }
  surface.put(
    "键 \(state.lastKey) 计 \(state.count) \(state.notes.joined(separator: " "))",
    at: Point(column: 0, row: size.rows - 1), style: .hint)
  surface.cursor = state.field.isEmpty ? Point(column: 1, row: 3 + state.selected) : place
  surface.cursorVisible = !state.field.isEmpty
  return surface
}
