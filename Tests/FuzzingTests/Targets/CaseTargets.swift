import HallCore
import HallCrypto
import Rehearsal
import TestKit
import TextFormats
import Words

@testable import HallStore
@testable import yichuang

extension FuzzTarget {
  /// Every entry of a journal is written as it was read; a journal that folds can be shown.
  static let journal = FuzzTarget(
    name: "journal",
    covers: [
      "HallCore/Journal/DefectJSON.swift", "HallCore/Journal/EntryJSON.swift",
      "HallCore/Journal/EventJSON.swift",
      "HallCore/Journal/PartyJSON.swift", "HallCore/Journal/StepJSON.swift",
      "HallStore/Encoding/StoredForm.swift", "yichuang/Commands/ImportCases.swift",
    ],
    mutation: .json, lengthMax: 16_384,
    seeds: { try RehearsedHall.journals() },
    check: { bytes in
      let entries = try parsed(bytes) { bytes in
        try yichuang.journal(try parseJSON(bytes, file: inputName), file: inputName)
      }
      guard let entries, let last = entries.last, let aCase = Case(entries) else { return }
      try checkStored(entries, aCase)
      let standards = try Rules.standards.get()
      let calendar = try Rules.calendar.get()
      let standard = standards.first { $0.hash == aCase.standardHash } ?? standards[0]
      let projection = Projection(of: aCase, last: last, standard: standard, calendar: calendar)
      try hold(!projection.keys.isEmpty, "a case can be found")
      for day in [last.at.day, Sample.day] {
        try checkVerdict(of: aCase.dossier, under: standard, on: day)
        let clocks = clocks(of: aCase, under: standard, calendar: calendar, on: day)
        for clock in clocks { try hold(clock.due.day >= clock.from, "a term ends after it begins") }
      }
      for entry in entries {
        for language in Language.allCases {
          let sentence = entry.event.sentence(language, under: standard)
          try hold(!sentence.isEmpty, "nothing is said about \(entry.event)")
        }
      }
    })

  /// What another channel sends is the same application however it is laid out, and either a case
  /// comes of it or the rules say why not.
  static let application = FuzzTarget(
    name: "application", covers: ["HallCore/Exchange/Application.swift"], mutation: .json,
    lengthMax: 8192,
    seeds: {
      try Seeds.lines(of: "Fixtures/examples/cases.jsonl") + RehearsedHall.applications()
    },
    check: { bytes in
      let application = try parsed(bytes) { bytes in
        try Application(
          try parseJSON(bytes, file: inputName), file: inputName, now: Sample.now)
      }
      guard let application else { return }
      let json = try parseJSON(bytes, file: inputName).json
      for text in [json.pretty, json.canonical] {
        let again = try Application(
          try parseJSON(text, file: inputName), file: inputName, now: Sample.now)
        try hold(again == application, "the same, laid out otherwise")
      }
      for standard in try Rules.standards.get()
      where standard.item.handlingCode == application.handlingCode {
        if let found = application.problem(under: standard) {
          let fault = FormatFault(
            file: inputName, line: 1, field: found.field, problem: found.problem)
          try checkFault(fault, in: bytes)
        } else {
          try checkArrival(application, under: standard)
        }
      }
    })

  /// A draft is what the clerk typed, all of it.
  static let draft = FuzzTarget(
    name: "draft", covers: ["HallCore/Hall/Draft.swift"], mutation: .json,
    seeds: {
      Seeds.texts(
        """
        {"handlingCode":"11410900YYTT6MMJ9U341201100900001","fields":{"name":"李建国","phone":""},
        "situations":{"premises":"rented"},"at":"2026-11-23T10:42:07+08:00"}
        """)
    },
    check: { bytes in
      let draft = try parsed(bytes) { bytes in
        try Draft(try parseJSON(bytes, file: inputName), file: inputName)
      }
      guard let draft else { return }
      let text = draft.json.text
      let again = try Draft(try parseJSON(text, file: inputName), file: inputName)
      try holdSame(again.json.text, text, "a draft, written and read")
      guard case .object(let members) = try parseJSON(bytes, file: inputName).value else { return }
      for (name, node) in members where name == "fields" {
        guard case .object(let typed) = node.value else { continue }
        try holdEqual(draft.fields.count, typed.count, "the fields typed")
      }
    })
}

/// A journal is stored so that it reads as the same, and folds to the same case.
private func checkStored(_ entries: [Entry], _ aCase: Case) throws {
  let database = try Database(path: ":memory:", isReadOnly: false)
  try database.migrate(from: 0)
  let lines = try database.lines(of: entries)
  var before: [JSONField] = []
  for (entry, line) in zip(entries, lines) {
    let again = try database.line(line.sequence, line.at, packed: line.packed, after: &before)
    try hold(try again.entry(of: inputName) == entry, "an entry, stored and read: \(line.text)")
    try holdSame(again.text, entry.json.canonical, "an entry, stored and sent on")
  }
  try holdSame(
    try database.lines(of: entries).map { hexadecimal($0.packed) }.joined(),
    lines.map { hexadecimal($0.packed) }.joined(), "entries, stored twice")
  try holdEqual(aCase.version, entries.count, "a case has as many versions as entries")
  try hold(Case(entries) == aCase, "a journal folds to its case")
}

/// The case an application becomes, by the rules alone.
private func checkArrival(_ application: Application, under standard: ServiceStandard) throws {
  let now = Circumstances(
    standard: standard, calendar: try Rules.calendar.get(), at: application.submittedAt,
    actor: Actor(role: .applicant, id: ""))
  let region = try RegionCode("410900")
  guard let number = CaseNumber(region: region, day: now.at.day, serial: 1) else { return }
  let opening = Opening(
    number: number, handlingCode: application.handlingCode, standardHash: standard.hash,
    channel: application.channel, applicant: application.applicant, agent: application.agent,
    situations: application.situations)
  do {
    let opened = try open(opening, under: now)
    var entries = [
      Entry(
        sequence: 1, at: now.at, actor: now.actor, request: application.request, event: opened,
        verdict: nil)
    ]
    var aCase = Case(opening: opening, at: now.at)
    let commands = application.materials.map { CaseCommand.provide($0.code, $0.evidence) }
    for command in commands + [.submit] {
      let events = try aCase.decide(command, under: now)
      entries += aCase.record(events, request: application.request, under: now)
    }
    try checkStored(entries, aCase)
  } catch let refusal as Refusal {
    for language in Language.allCases {
      try checkShown(refusal.sentence(language, under: standard))
    }
  }
}
