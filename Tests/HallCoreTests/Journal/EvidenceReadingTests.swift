import HallCore
import TestKit
import Testing
import TextFormats

/// What an authority vouches for is grade A and nothing else: a lower one would pass for it.
@Suite struct EvidenceReadingTests {
  @Test(arguments: MaterialWay.allCases) func sharedIsGradeAOrAnError(_ way: MaterialWay) throws {
    for grade in Grade.allCases {
      let text = """
        {"way":"\(way.rawValue)","grade":"\(grade.rawValue)","asOf":"2026-11-20T10:00:00+08:00"}
        """
      let isGood = !way.isShared || grade == .a
      #expect(try fault { try evidence(text, .elsewhere) } == (isGood ? nil : "grade"))
      #expect(try fault { try evidence(text, .ourselves) } == nil)
    }
  }

  @Test func onlyASourceAnswersAsOne() throws {
    let text = """
      {"sequence":2,"at":"2026-11-23T10:42:00+08:00","actor":{"role":"system","id":"pool"},
       "request":"r","event":{"event":"sourceAnswered","material":"id","result":"delivered",
        "evidence":{"way":"WAY","grade":"A","asOf":"2026-11-20T10:00:00+08:00"}}}
      """
    for way in MaterialWay.allCases {
      let node = try parsed(text.replacing("WAY", with: way.rawValue))
      #expect(
        try fault { _ = try Entry(node, file: "journal") }
          == (way.isShared ? nil : "event.evidence.way"))
    }
  }

  private func evidence(_ text: String, _ origin: FieldReader.Origin) throws {
    var fields = try FieldReader(try parsed(text), file: "test", from: origin)
    _ = try Evidence(&fields)
  }

  private func fault(_ body: () throws -> Void) throws -> String? {
    do {
      try body()
      return nil
    } catch let fault as FormatFault {
      return fault.field
    }
  }
}
