import HallCore
import HallStore
import TestKit
import TextFormats
import Words

extension FuzzTarget {
  /// However it is laid out, a standard is the same and has the same hash; codes are its own; any
  /// dossier can be judged by it.
  static let standard = FuzzTarget(
    name: "standard",
    covers: [
      "HallCore/Reading/HallFields.swift", "HallCore/Standard/StandardParsing.swift",
      "HallStore/Standards/Standards.swift",
    ],
    mutation: .json, lengthMax: 16_384,
    seeds: Seeds.standards,
    check: { bytes in
      guard
        let standard = try parsed(bytes, { try ServiceStandard.parse($0, file: inputName) })
      else { return }
      let json = try parseJSON(bytes, file: inputName).json
      for text in [json.pretty, json.canonical] {
        let again = try StandardFile(Array(text.utf8), file: inputName).standard
        try hold(again == standard && again.hash == standard.hash, "the same, laid out otherwise")
      }
      try checkCodes(of: standard)
      let person = try Sample.person()
      for agent in [nil, person] {
        let dossier = Dossier(applicant: person, agent: agent, situations: [:])
        try checkVerdict(of: dossier, under: standard, on: Sample.day)
      }
    })

  /// What was asked is judged the same when the dossier is written and read again.
  static let judgeRequest = FuzzTarget(
    name: "judge-request",
    covers: ["HallCore/Exchange/JudgeRequest.swift", "HallCore/Journal/DossierJSON.swift"],
    mutation: .json, lengthMax: 8192,
    seeds: {
      try Seeds.files(in: "Fixtures/examples", ending: "judge.json") + Rules.judgeRequests()
    },
    check: { bytes in
      let standards = try Rules.standards.get()
      let request = try parsed(bytes) { bytes in
        try JudgeRequest(
          try parseJSON(bytes, file: inputName), file: inputName, today: Sample.day
        ) { _, _ in standards }
      }
      guard let request else { return }
      try checkVerdict(of: request.dossier, under: request.standard, on: request.day)
      let text = request.dossier.json.text
      var fields = try FieldReader(try parseJSON(text, file: inputName), file: inputName)
      let again = try Dossier(&fields, standard: request.standard, today: request.day)
      try fields.finish()
      try holdSame(again.json.text, text, "the dossier, written and read")
      try hold(again == request.dossier, "the dossier, written and read: \(text)")
    })
}

/// The shipped rules, read once.
enum Rules {
  static let standards = Result { try Sample.standards() }
  static let calendar = Result { try Sample.calendar() }

  /// An empty request to each standard, with the first answers.
  static func judgeRequests() throws -> [[UInt8]] {
    try standards.get().map { standard in
      var answers: [String: String] = [:]
      for situation in standard.situations { answers[situation.code] = situation.choices[0].code }
      let dossier = Dossier(applicant: try Sample.person(), agent: nil, situations: answers)
      let request: JSONValue = [
        "format": 1, "item": .string(standard.item.handlingCode), "day": "2026-11-23",
        "dossier": dossier.json,
      ]
      return Array(request.text.utf8)
    }
  }
}

private func checkCodes(of standard: ServiceStandard) throws {
  let materials = standard.materials.map(\.code)
  try holdEqual(Set(materials).count, materials.count, "materials with codes of their own")
  let situations = standard.situations.map(\.code)
  try holdEqual(Set(situations).count, situations.count, "situations with codes of their own")
  for code in materials { try hold(standard.material(code)?.code == code, "\(code.text) is found") }
}

/// The verdict can be told, is the same each time, and is what its findings say.
func checkVerdict(of dossier: Dossier, under standard: ServiceStandard, on day: Day) throws {
  let calendar = try Rules.calendar.get()
  let verdict = judge(dossier, by: standard, calendar: calendar, on: day)
  let again = judge(dossier, by: standard, calendar: calendar, on: day)
  try holdEqual(again.digest, verdict.digest, "the digest of the same verdict")
  let gravest = verdict.findings.map(\.weight)
  try holdEqual(gravest.contains(.refusing), verdict.outcome == .refused, "refused by a finding")
  if gravest.contains(.lacking) { try hold(verdict.outcome != .ready, "ready, but lacking") }
  for language in Language.allCases {
    let text = verdict.json(under: standard, calendar: calendar, on: day, language).pretty
    _ = try parseJSON(text, file: inputName)
  }
}
