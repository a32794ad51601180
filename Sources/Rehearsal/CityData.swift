public import TextFormats

/// The parts from which invented people and organisations are put together.
public struct CityData: Sendable {
  let surnames: [String]
  let givenNames: [String]
  let namesakes: [String]
  let rareNames: [String]
  let counties: [String]
  let streets: [String]
  let trades: [String]
  let brands: [String]
  let companies: [String]
  let longOrganisations: [String]
  /// The demo hall's clerks, by staff number.
  public let staff: [StaffMember]

  /// A clerk of the demo hall.
  public struct StaffMember: Hashable, Sendable {
    /// The staff number, as the journal carries it.
    public let number: String
    /// The name, for the screen's header.
    public let name: String
  }

  /// Reads the city file.
  public init(_ bytes: [UInt8], file: String) throws(FormatFault) {
    var fields = try FieldReader(try parseJSON(bytes, file: file), file: file)
    _ = try fields.integer("format", in: 1...1)
    surnames = try fields.nonEmpty("surnames")
    givenNames = try fields.nonEmpty("givenNames")
    namesakes = try fields.nonEmpty("namesakes")
    rareNames = try fields.nonEmpty("rareNames")
    counties = try fields.nonEmpty("counties")
    streets = try fields.nonEmpty("streets")
    trades = try fields.nonEmpty("trades")
    brands = try fields.nonEmpty("brands")
    companies = try fields.nonEmpty("companies")
    longOrganisations = try fields.nonEmpty("longOrganisations")
    var staff: [StaffMember] = []
    for var member in try fields.objects("staff") {
      staff.append(
        StaffMember(
          number: try member.string("number", maxLength: 20),
          name: try member.string("name", maxLength: 40)))
      try member.finish()
    }
    if staff.isEmpty { throw fields.fault("staff", .empty) }
    self.staff = staff
    try fields.finish()
  }
}

extension FieldReader {
  fileprivate mutating func nonEmpty(_ name: String) throws(FormatFault) -> [String] {
    let values = try strings(name, maxLength: 100)
    if values.isEmpty { throw fault(name, .empty) }
    return values
  }
}
