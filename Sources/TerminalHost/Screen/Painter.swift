internal import CTerminal
internal import Glibc
internal import TerminalUI

/// Puts a surface on the screen by writing only what differs from the one before.
///
/// Each changed row is written as one run from its first to its last change, widened to whole
/// characters; curses finds the fewest bytes within it.
struct Painter {
  /// What the terminal shows; nil when that is not known.
  private(set) var shown: Surface?
  private var looks = LookTable()
  private var run: [ct_cell] = []
  private var repaintsAll = true

  /// After the terminal has been taken: looks up what it can do.
  mutating func start(tier: ColourTier?) {
    looks.start(tier: tier)
    shown = nil
  }

  /// Whatever was on the screen is not to be relied on: the next frame is written whole.
  mutating func forget() {
    shown = nil
    repaintsAll = true
  }

  /// Uses a theme from the next frame on.
  mutating func use(_ theme: Theme) {
    if looks.use(theme) { shown = nil }
  }

  /// Shows a surface.
  mutating func paint(_ next: Surface) {
    if repaintsAll { ct_repaint_all() }
    repaintsAll = false
    let old = shown?.size == next.size ? shown : nil
    for row in 0..<next.size.rows {
      guard let columns = changedColumns(row, from: old, to: next) else { continue }
      write(next.row(row), columns, row)
    }
    placeCursor(next)
    ct_flush()
    shown = next
  }

  private func placeCursor(_ surface: Surface) {
    if let cursor = surface.cursor, surface.bounds.contains(cursor) {
      ct_place_cursor(Int32(cursor.row), Int32(cursor.column))
      ct_set_cursor_visible(surface.cursorVisible)
    } else {
      ct_leave_cursor()
      ct_set_cursor_visible(false)
    }
  }

  /// A blank takes the look of what stands before it where the ground is the same: nobody sees the
  /// difference, and the colours between two words need not be sent twice.
  private mutating func write(_ cells: ArraySlice<Cell>, _ columns: Range<Int>, _ row: Int) {
    run.removeAll(keepingCapacity: true)
    var before = looks.resting
    for index in columns {
      let cell = cells[cells.startIndex + index]
      let look = looks.entry(cell.style)
      switch cell.content {
      case .narrow(" ") where look.hasGround(of: before): run.append(before.cell(" ", 1))
      case .narrow(let scalar):
        run.append(look.cell(scalar, 1))
        before = look
      case .wide(let scalar):
        run.append(look.cell(scalar, 2))
        before = look
      case .tail: break
      }
    }
    ct_put(Int32(row), Int32(columns.lowerBound), run, Int32(run.count))
  }
}

/// The columns of a row that must be written, whole characters only; nil when nothing changed.
func changedColumns(_ row: Int, from old: Surface?, to next: Surface) -> Range<Int>? {
  let new = next.row(row)
  guard let old else { return new.isEmpty ? nil : 0..<new.count }
  return old.row(row).withUnsafeBufferPointer { before in
    new.withUnsafeBufferPointer { after in
      guard let was = before.baseAddress, let isNow = after.baseAddress else { return nil }
      // Most rows are the same to the bit, which the system sees faster than we do.
      if memcmp(was, isNow, after.count * MemoryLayout<Cell>.stride) == 0 { return nil }
      guard var first = after.indices.first(where: { after[$0] != before[$0] }),
        var last = after.indices.last(where: { after[$0] != before[$0] })
      else { return nil }
      while first > 0, after[first].content == .tail { first -= 1 }
      while last + 1 < after.count, after[last + 1].content == .tail { last += 1 }
      return first..<last + 1
    }
  }
}
