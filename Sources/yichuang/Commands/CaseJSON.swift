import HallCore
import TextFormats
import Words

/// A case for programs, as little of the people in it as people see.
struct CaseJSON {
  let file: CaseFile
  let day: Day
  let language: Language
  private var aCase: Case { file.aCase }
  private var dossier: Dossier { aCase.dossier }

  var json: JSONValue {
    [
      "number": .string(aCase.number.text),
      "state": .string(aCase.state.rawValue),
      "version": JSONValue(aCase.version),
      "channel": .string(aCase.channel.rawValue),
      "openedAt": .string(aCase.openedAt.text),
      "applicant": dossier.applicant.maskedJSON,
      "agent": dossier.agent?.maskedJSON ?? .null,
      "situations": .object(
        dossier.situations.sorted { $0.key < $1.key }
          .map { JSONMember($0.key, .string($0.value)) }),
      "materials": .array(materials),
      "verdict": file.verdict.json(
        under: file.standard, calendar: file.calendar, on: day, language),
      "clocks": .array(file.clocks.map(clock)),
      "externalNumbers": .array(
        aCase.externalNumbers.map {
          ["kind": .string($0.kind.rawValue), "number": .string($0.text)]
        }),
      "history": .array(file.entries.map(entry)),
    ]
  }

  private var materials: [JSONValue] {
    file.standard.materials(for: dossier).map { rule in
      let facts = dossier[rule.code]
      return [
        "code": .string(rule.code.text), "name": .string(rule.name),
        "way": JSONValue(facts.evidence?.way.rawValue),
        "grade": JSONValue(facts.evidence?.grade.rawValue),
        "source": JSONValue(facts.evidence?.source),
        "asOf": JSONValue(facts.evidence?.asOf.text),
        "validUntil": JSONValue(facts.evidence?.validUntil?.text),
        // A licence's number may be its holder's ID number.
        "reference": JSONValue(facts.evidence?.reference.map { maskedNumber($0, .person) }),
        "checked": .bool(facts.isChecked),
      ]
    }
  }

  private func clock(_ clock: Clock) -> JSONValue {
    [
      "kind": .string(clock.kind.rawValue), "due": .string(clock.due.day.text),
      "provisional": .bool(clock.due.isProvisional), "remaining": JSONValue(clock.remaining),
      "unit": .string(clock.unit.rawValue), "light": .string(clock.light.rawValue),
      "stoppedSince": JSONValue(clock.stoppedSince?.text),
    ]
  }

  private func entry(_ entry: Entry) -> JSONValue {
    [
      "sequence": JSONValue(entry.sequence), "at": .string(entry.at.text),
      "role": .string(entry.actor.role.rawValue),
      "sentence": .string(file.sentence(of: entry, language)),
    ]
  }
}
