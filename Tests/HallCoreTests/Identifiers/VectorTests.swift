import HallCore
import TestKit
import Testing
import TextFormats

/// A table of the `Vectors` folder. A table that cannot be read gives no rows; `readsVectors` notices.
func vectors(_ name: String) -> [CSVRow] {
  let path = folder(of: folder(of: #filePath)) + "/Vectors/" + name
  return (try? parseCSV(readFile(path), file: name).rows) ?? []
}

let vectorsToday = Day(number: 20_780)  // 2026-11-23

@Suite("Identifier vectors")
struct VectorTests {
  @Test(
    "The tables are there",
    arguments: [
      ("idcheck_vectors.csv", 100), ("idcheck_edge.csv", 19), ("licence_id_vectors.csv", 8),
      ("item_codes_sample.csv", 8), ("deadline_vectors.csv", 13),
    ])
  func readsVectors(name: String, count: Int) {
    #expect(vectors(name).count == count)
    #expect(vectorsToday.text == "2026-11-23")
  }

  private func problem(_ row: CSVRow) -> IdentifierProblem? {
    do {
      if row.fields[0] == "USCC" {
        _ = try CreditCode(row.fields[1])
      } else {
        _ = try CitizenID(row.fields[1], today: vectorsToday)
      }
      return nil
    } catch {
      return error
    }
  }

  @Test("ID numbers and credit codes", arguments: vectors("idcheck_vectors.csv"))
  func checks(row: CSVRow) throws {
    let isUnknownRegion = row.fields[3].contains("行政区划代码不存在")
    let problem = problem(row)
    if isUnknownRegion {
      // Our rule: the number is good, the region a hint. A person keeps the number when divisions
      // change, so no list of regions can refuse one.
      let number = try CitizenID(row.fields[1], today: vectorsToday)
      #expect(number.hints == [.unknownRegion(String(row.fields[1].prefix(6)))])
    } else {
      #expect((problem == nil) == (row.fields[2] == "valid"), "\(row.fields)")
    }
    let expected = row.fields[3]
    switch problem {
    case .masked: #expect(expected.contains("脱敏"))
    case .wrongLength: #expect(expected.contains("length") || expected.contains("9-char"))
    case .historicOnly: #expect(expected.contains("15位") || expected.contains("组织机构代码"))
    case .impossibleDate, .futureDate:
      #expect(expected.contains("日期") || expected.contains("颠倒") || expected.contains("抄错"))
    case .illegalCharacter:
      #expect(
        expected.contains("字母") || expected.contains("check char I") || expected.contains("颠倒"))
    case .wrongCheck:
      #expect(
        expected.contains("校验码") || expected.contains("抄错") || expected.contains("颠倒"))
    case .empty, .otherHolder, .wrongForm: Issue.record("unexpected: \(row.fields)")
    case nil: break
    }
  }

  @Test("Rare but genuine forms", arguments: vectors("idcheck_edge.csv"))
  func checksEdges(row: CSVRow) throws {
    #expect(problem(row) == nil)
    let found = identify(row.fields[1], today: vectorsToday)
    #expect(found.isValid)
    switch row.fields[2] {
    case "valid": #expect(found.hints.isEmpty)
    case "valid_after_normalize": #expect(found.hints == [.normalised])
    default:
      #expect(found.hints.count == 1)
      guard case .innerCheck = found.hints.first else {
        Issue.record("no hint about the code inside")
        return
      }
    }
  }

  @Test("Licence identifiers", arguments: vectors("licence_id_vectors.csv"))
  func checksLicences(row: CSVRow) throws {
    let found = identify(row.fields[0], today: vectorsToday)
    #expect(found.kind == .licenceID)
    #expect(found.isValid == (row.fields[1] == "valid"))
    guard found.isValid else {
      guard case .wrongCheck = found.problem else {
        Issue.record("refused for another reason: \(String(describing: found.problem))")
        return
      }
      return
    }
    let licence = try LicenceID(row.fields[0])
    #expect(licence.type.utf8.count == 21)
    #expect((1...3).contains(licence.version))
    #expect(licence.text == row.fields[0])
  }

  @Test("Item codes", arguments: vectors("item_codes_sample.csv"))
  func checksItemCodes(row: CSVRow) throws {
    for text in row.fields[3...5] {
      let code = try ItemCode(text)
      #expect(code.text == text)
      #expect(code.basic == row.fields[3])
      #expect(identify(text, today: vectorsToday).kind == .itemCode)
    }
    let handling = try ItemCode(row.fields[5])
    #expect(handling.implementation == row.fields[4])
    #expect(handling.department?.text == row.fields[1])
    #expect(handling.level == 3)
  }
}
