import HallCore
import TestKit
import TextFormats

@testable import HallStore
@testable import yichuang

extension FuzzTarget {
  /// What a source said is stored so that it reads as the same.
  static let poolRecord = FuzzTarget(
    name: "pool-record",
    covers: ["HallCore/Exchange/PoolRecord.swift", "HallStore/Encoding/PoolAnswerJSON.swift"],
    mutation: .json,
    seeds: { try Seeds.lines(of: "Fixtures/examples/licences.jsonl") },
    check: { bytes in
      let answer = try parsed(bytes) { bytes in
        try PoolAnswer(
          record: try parseJSON(bytes, file: inputName), file: inputName, now: Sample.now)
      }
      if let answer { try checkStored(answer) }
    })

  /// A table of licences says what its rows say one by one.
  static let licenceTable = FuzzTarget(
    name: "licence-table", covers: ["yichuang/Commands/ImportLicences.swift"],
    seeds: {
      try Seeds.files(in: "Fixtures/examples", ending: ".csv")
        + Seeds.texts(
          """
          holderKind,holder,type,state,at,holderName
          111,410922199202299990,11100000YYFBN0PM3A001,valid,2026-11-23T10:42:07+08:00,李建国
          """)
    },
    check: { bytes in
      let answers = try parsed(bytes) {
        try poolAnswers(table: $0, file: inputName, now: Sample.now)
      }
      guard let answers else { return }
      let table = try parseCSV(bytes, file: inputName)
      try holdEqual(answers.count, table.rows.count, "one answer for each row")
      for (answer, row) in zip(answers, table.rows) {
        let members = zip(table.header, row.fields).filter { !$0.1.isEmpty }
        let record = JSONValue.object(members.map { JSONMember($0.0, .string($0.1)) })
        let alone = try PoolAnswer(
          record: try parseJSON(record.text, file: inputName), file: inputName, now: Sample.now)
        try hold(alone == answer, "a row as a record: \(record.text)")
        try checkStored(answer)
      }
    })
}

private func checkStored(_ answer: PoolAnswer) throws {
  let query = PoolQuery(holder: answer.holder, type: answer.type)
  let body = JSONValue.object(StoredForm.members(of: answer)).canonical
  guard case .object(let fields) = try parseJSON(Array(body.utf8), file: inputName).value else {
    return
  }
  let again = try StoredForm.poolAnswer(fields, to: query, at: answer.at)
  try hold(again == answer, "an answer, stored and read: \(body)")
  try holdSame(
    JSONValue.object(StoredForm.members(of: again)).canonical, body, "an answer, stored twice")
}
