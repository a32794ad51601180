internal import HallCore
internal import TextFormats

/// What the simulated city is made of: names, places, staff and what happens how often. Everybody in
/// it is invented; `Fixtures/demo/README.md` says how.
public struct CityData: Sendable {
  let items: [CityItem]
  let surnames: [Surname]
  let givenNames: [GivenName]
  let people: [KnownPerson]
  let places: [Place]
  let organisationParts: [OrganisationPart]
  let organisations: [KnownOrganisation]
  /// The hall's people, whose numbers appear in the journal.
  public let staff: [StaffMember]
  let licenceYears: [String: Int]
  let phrases: [String: [String]]
  let guide: [GuideEntry]

  /// Reads the city's files.
  /// - Parameters:
  ///   - directory: `Fixtures/demo`.
  ///   - read: gives the bytes of a file; whatever it throws is passed on.
  /// - Throws: `FormatFault` with file, line and column for the first thing that is wrong.
  public static func load(
    directory: String, read: (_ path: String) throws -> [UInt8]
  ) throws -> CityData {
    func table(_ name: String, _ columns: String) throws -> CityTable {
      let path = directory + "/" + name
      let columns = columns.split(separator: " ").map(String.init)
      return try CityTable(try read(path), file: path, columns: columns)
    }
    let parties = "name sex birthday region"
    return CityData(
      items: try table("items.csv", "item handlingCode weight youngest oldest trade")
        .values(CityItem.init),
      surnames: try table("surnames.csv", "surname weight").values(Surname.init),
      givenNames: try table("given-names.csv", "sex name").values(GivenName.init),
      people: try table("people.csv", parties + " document number note").values(KnownPerson.init),
      places: try table("places.csv", "region name place").values(Place.init),
      organisationParts: try table("organisation-parts.csv", "part trade text")
        .values(OrganisationPart.init),
      organisations: try table("organisations.csv", "name category region trade")
        .values(KnownOrganisation.init),
      staff: try table("staff.csv", "number name role window").values(StaffMember.init),
      licenceYears: try licenceYears(try table("licence-terms.csv", "type name years")),
      phrases: try phrases(try table("phrases.csv", "use text")),
      guide: try table(
        "guide.csv",
        "key item channel ending " + parties + " organisation category chinese english"
      ).values(GuideEntry.init))
  }

  private static func licenceYears(_ table: CityTable) throws(FormatFault) -> [String: Int] {
    var years: [String: Int] = [:]
    for row in table.rows {
      let type = try row.text("type")
      guard years.updateValue(try row.integer("years", in: 1...99), forKey: type) == nil else {
        throw row.fault("type", .duplicateValue(type))
      }
    }
    return years
  }

  private static func phrases(_ table: CityTable) throws(FormatFault) -> [String: [String]] {
    var phrases: [String: [String]] = [:]
    for row in table.rows {
      let use = try row.choice("use", as: Phrases.self)
      phrases[use.rawValue, default: []].append(try row.text("text"))
    }
    for use in Phrases.allCases where phrases[use.rawValue] == nil {
      throw FormatFault(
        file: table.file, line: 0, field: "use", problem: .unknownReference(use.rawValue))
    }
    return phrases
  }

  /// What people in the hall write for one purpose; never empty.
  func phrases(_ use: Phrases) -> [String] { phrases[use.rawValue] ?? [] }
}

/// What sentences are written for.
enum Phrases: String, CaseIterable {
  case giveBack, demand, overrule, secondNotice, suspend, withdraw, rejected, competent, notNeeded,
    void
  case extend, denial, remedy, receipt
}
