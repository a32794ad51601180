import HallCore
import Rehearsal
import TestKit
import Testing
import TextFormats

/// A wrong line in the city's files is found by file, line and column.
@Suite struct CityDataTests {
  struct Mistake: Sendable {
    let file: String
    let from: String
    let to: String
    let line: Int
    let field: String
  }

  static let mistakes: [Mistake] = [
    Mistake(file: "surnames.csv", from: "王,20", to: "王,much", line: 2, field: "weight"),
    Mistake(
      file: "surnames.csv", from: "surname,weight", to: "surname,wait", line: 1, field: "wait"),
    Mistake(
      file: "surnames.csv", from: "surname,weight", to: "\n\nsurname,wait", line: 3, field: "wait"),
    Mistake(file: "given-names.csv", from: "male,伟", to: "man,伟", line: 2, field: "sex"),
    Mistake(file: "people.csv", from: "1955-12-26", to: "1955-13-26", line: 2, field: "birthday"),
    Mistake(file: "items.csv", from: ",26,19,", to: ",26,,", line: 2, field: "youngest"),
    Mistake(file: "guide.csv", from: "immediate,", to: "instant,", line: 2, field: "key"),
    Mistake(file: "staff.csv", from: "王敏,clerk", to: "王敏,cook", line: 2, field: "role"),
    Mistake(file: "phrases.csv", from: "giveBack,", to: "giveback,", line: 2, field: "use"),
    Mistake(file: "licence-terms.csv", from: ",居住证,1", to: ",居住证,0", line: 2, field: "years"),
  ]

  @Test(arguments: mistakes) func aMistakeIsFound(_ mistake: Mistake) throws {
    do {
      _ = try CityData.load(directory: Sample.fixtures + "/demo") { path in
        let bytes = try readFile(path)
        guard path.hasSuffix("/" + mistake.file) else { return bytes }
        let text = String(decoding: bytes, as: UTF8.self)
        return Array(text.replacing(mistake.from, with: mistake.to, maxReplacements: 1).utf8)
      }
      Issue.record("nothing was found wrong with \(mistake.to)")
    } catch let fault as FormatFault {
      #expect(fault.file.hasSuffix(mistake.file))
      #expect(fault.line == mistake.line)
      #expect(fault.field == mistake.field)
    }
  }
}
