/// One thing that is wrong with a hall's file or with the machine it lies on. What to say and what to
/// do is in `Words`.
public enum HallFinding: Hashable, Sendable {
  /// The file cannot be opened, or something in it cannot be read.
  case fault(Fault)
  /// Everybody on the machine may read personal data: the file's name and its mode.
  case readableByOthers(file: String, mode: Int)
  /// This account may not write it.
  case notWritable(file: String)
  /// It belongs to another account or group than the hall file.
  case foreignOwner(file: String)
  /// Pages of a table or of one of its indexes are damaged; of one that can be made anew from the
  /// journal, or not. The numbers are the first ones, where they are known.
  case pagesDamaged(table: String, pages: [Int], isDerived: Bool)
  /// SQLite finds something else wrong, in its own words.
  case inconsistent(String)
  /// The file is of an earlier form.
  case formOlder(version: Int, current: Int)
  /// A table, index or trigger is missing, is not ours, or is not as the migrations make it.
  case formDiffers(object: String)
  /// A case's journal cannot be read or does not fold; its number, or its id where that is unknown.
  case journalBroken(case: String)
  /// A case's journal is not what the audit says was written; its number.
  case journalAltered(case: String)
  /// Rows of a table do not say what the journal says; the first cases concerned.
  case projectionDiffers(ProjectedTable, rows: Int, cases: [String])
  /// The first link of the audit that does not hold.
  case auditBroken(link: Int)
  /// A change of the hall's key was begun and not finished.
  case keyRotationUnfinished
  /// There are no standards.
  case standardsMissing
  /// The last day whose working days are announced is near or past.
  case calendarEnds(Day)
  /// The terms of some open cases do not follow the calendar yet that was imported last.
  case calendarUnfinished
  /// The disk has less room than a copy of the hall takes.
  case spaceLow(freeMegabytes: Int, neededMegabytes: Int)
  /// The clock says less than the last entry of the audit.
  case clockBehind(minutes: Int)
  /// The last entry of the audit is long ago.
  case clockAhead(days: Int)
  /// The clock was set since the last act, while the machine ran: forward, or back where negative.
  case clockSet(minutes: Int)

  /// What follows from the journal, table by table.
  public enum ProjectedTable: String, CaseIterable, Sendable {
    /// What lists show of a case.
    case cases
    /// Who is in it.
    case parties
    /// What it is found by exactly.
    case caseKeys = "case_keys"
    /// Names, each with its newest case.
    case names
    /// Pinyin initials of the names.
    case nameInitials = "name_initials"
    /// Pairs of characters of the names.
    case namePairs = "name_pairs"
    /// Which requests were done.
    case requests
    /// What the hub has yet to hear.
    case outbox
    /// The next case number of each day.
    case counters
  }

  /// The check that finds it.
  public var check: HallCheck {
    switch self {
    case .fault(.calendarMissing), .fault(.standardMissing), .standardsMissing, .calendarEnds,
      .calendarUnfinished:
      .rules
    case .fault(.logMissing), .fault(.fileDamaged), .pagesDamaged, .inconsistent: .pages
    case .fault(.hallNewer), .formOlder, .formDiffers: .form
    case .fault(.keyMissing), .fault(.keyNotPrivate), .fault(.keyUnreadable), .fault(.keyWrong),
      .keyRotationUnfinished:
      .key
    case .fault, .readableByOthers, .notWritable, .foreignOwner: .file
    case .journalBroken: .journal
    case .projectionDiffers: .projections
    case .auditBroken, .journalAltered: .audit
    case .spaceLow: .space
    case .clockBehind, .clockAhead, .clockSet: .clock
    }
  }

  /// A name for programs that does not change.
  public var code: String {
    switch self {
    case .fault(let fault): fault.code
    case .readableByOthers: "readable-by-others"
    case .notWritable: "not-writable"
    case .foreignOwner: "foreign-owner"
    case .pagesDamaged: "pages-damaged"
    case .inconsistent: "inconsistent"
    case .formOlder: "form-older"
    case .formDiffers: "form-differs"
    case .journalBroken: "journal-broken"
    case .projectionDiffers: "projection-differs"
    case .auditBroken: "audit-broken"
    case .journalAltered: "journal-altered"
    case .keyRotationUnfinished: "key-rotation-unfinished"
    case .standardsMissing: "standards-missing"
    case .calendarEnds: "calendar-ends"
    case .calendarUnfinished: "calendar-unfinished"
    case .spaceLow: "space-low"
    case .clockBehind: "clock-behind"
    case .clockAhead: "clock-ahead"
    case .clockSet: "clock-set"
    }
  }
}

/// What the doctor looks at, in this order.
public enum HallCheck: String, CaseIterable, Sendable {
  /// The file: that it is there, whose it is, who may read it.
  case file
  /// The file with its key: that it is there, is this hall's, and nobody else may read it.
  case key
  /// Its pages, as SQLite sees them, and that its log is there.
  case pages
  /// Its form: tables, indexes, triggers.
  case form
  /// Standards and calendar.
  case rules
  /// Every journal folds.
  case journal
  /// The tables say what the journals say.
  case projections
  /// The chain of the audit, and that the journals are what it says was written.
  case audit
  /// Room on the disk.
  case space
  /// The machine's clock.
  case clock
  /// Whether the screen can show Chinese.
  case locale
  /// Whether the workstation can run in this terminal.
  case terminal
}
