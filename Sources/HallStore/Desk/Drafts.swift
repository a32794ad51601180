public import HallCore
internal import TextFormats

// What a window keeps for itself. Nobody else is told of it.

extension HallStore {
  /// Keeps what a clerk has typed so far, in place of what was kept before.
  public func saveDraft(_ draft: Draft, window: String) throws(Fault) {
    try write(tellsOthers: false) { () throws(Fault) -> Ending<Void> in
      try database.run(
        """
        INSERT INTO drafts (window, at, request, body) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (window) DO UPDATE SET at = ?2, request = ?3, body = ?4
        """, window, draft.at.milliseconds, draft.request.text,
        try database.seal(draft.members, in: .draft(window: window)))
      return .commit(())
    }
  }

  /// What the window kept; nil where there is nothing.
  public func loadDraft(window: String) throws(Fault) -> Draft? {
    let rows = try database.query("SELECT body FROM drafts WHERE window = ?", window)
    guard try rows.next() else { return nil }
    let place = "draft " + window
    do {
      let fields = try database.open(rows.bytes(0), in: .draft(window: window))
      guard let fields else { throw Fault.hallDamaged(place) }
      return try Draft(JSONNode(value: .object(fields), line: 1), file: place)
    } catch {
      throw .hallDamaged(place)
    }
  }

  /// Forgets it: the clerk threw it away. Opening the case forgets it by itself.
  public func clearDraft(window: String) throws(Fault) {
    try write(tellsOthers: false) { () throws(Fault) -> Ending<Void> in
      try database.run("DELETE FROM drafts WHERE window = ?", window)
      return .commit(())
    }
  }

  /// Keeps a window's settings, in whatever form the workstation writes them.
  public func saveSettings(_ text: String, window: String) throws(Fault) {
    try write(tellsOthers: false) { () throws(Fault) -> Ending<Void> in
      try database.run(
        """
        INSERT INTO settings (window, body) VALUES (?1, ?2)
        ON CONFLICT (window) DO UPDATE SET body = ?2
        """, window, text)
      return .commit(())
    }
  }

  /// A window's settings; nil where it has none yet.
  public func loadSettings(window: String) throws(Fault) -> String? {
    let rows = try database.query("SELECT body FROM settings WHERE window = ?", window)
    return try rows.next() ? rows.text(0) : nil
  }
}

extension Database {
  /// Forgets the draft that an opening was typed in, in the opening's own transaction: were it still
  /// there after a crash, it would come back and ask to be opened.
  /// - Returns: whether there was one.
  func forgetDraft(of act: OpeningAct) throws(Fault) -> Bool {
    guard let window = act.actor.window else { return false }
    try run(
      "DELETE FROM drafts WHERE window = ? AND request = ?", window, act.request.text)
    return changedRows > 0
  }
}

extension Draft {
  fileprivate var members: [JSONMember] {
    guard case .object(let members) = json else { return [] }
    return members
  }
}
