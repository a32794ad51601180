/// What the one standard says about a dossier on a day.
public struct Verdict: Hashable, Sendable {
  /// The answer in a word.
  public let outcome: Outcome
  /// Everything found, the application itself first, then the materials in the standard's order.
  public let findings: [Finding]
  /// SM3 over canonical input and output, 64 hexadecimal characters: equal wherever the same dossier
  /// is judged by the same standard and calendar on the same day.
  public let digest: String

  /// The answers. Where several would fit, the first one named here counts.
  public enum Outcome: String, CaseIterable, Sendable {
    /// The law or the item bars it.
    case refused
    /// Something is missing or not good.
    case lacking
    /// Nothing is missing for certain, but something is not known.
    case unknown
    /// Everything is there.
    case ready
  }

  /// The findings of one weight.
  public func findings(_ weight: Finding.Weight) -> [Finding] {
    findings.filter { $0.weight == weight }
  }

  /// The materials that a source could have and no source was asked for.
  public var unasked: [MaterialCode] {
    findings.filter { $0.kind == .sourceNotAsked }.compactMap(\.material)
  }

  /// The findings about one material.
  public func findings(on material: MaterialCode) -> [Finding] {
    findings.filter { $0.material == material }
  }
}
