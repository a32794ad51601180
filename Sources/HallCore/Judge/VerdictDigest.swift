internal import HallCrypto
internal import TextFormats

/// The digest of a verdict: SM3 over the canonical JSON of everything that went in and came out.
///
/// Wording is left out on purpose: a better sentence must not make yesterday's decisions differ.
func verdictDigest(
  _ dossier: Dossier, standard: ServiceStandard, calendar: WorkingCalendar, day: Day,
  outcome: Verdict.Outcome, findings: [Finding]
) -> String {
  let found: [JSONValue] = findings.map { finding in
    .array(
      [.string(finding.code), .string(finding.material?.text ?? "")]
        + finding.kind.parameters.map { .string($0) })
  }
  let whole = record(
    ("format", .integer(1)),
    ("standard", .string(standard.hash)),
    ("calendar", .string(calendar.hash)),
    ("day", .string(day.text)),
    ("dossier", dossier.json),
    ("outcome", .string(outcome.rawValue)),
    ("findings", .array(found)))
  return SM3.hex(whole.canonical)
}
