internal import HallCore
internal import TextFormats

/// One item as the city asks for it.
struct CityItem: Sendable {
  /// The name of the standard's file.
  let key: String
  let handlingCode: String
  /// How often it is asked for, in comparison with the others.
  let weight: Int
  /// The ages of the people who ask for it.
  let ages: ClosedRange<Int>
  let trade: Trade

  init(_ row: CityRow) throws(FormatFault) {
    key = try row.text("item")
    handlingCode = try row.text("handlingCode")
    weight = try row.integer("weight", in: 1...100)
    let youngest = try row.integer("youngest", in: 0...120)
    ages = youngest...(try row.integer("oldest", in: youngest...120))
    trade = try row.choice("trade", as: Trade.self)
  }
}

/// What an organisation lives by; decides which items it asks for.
enum Trade: String, CaseIterable, Sendable {
  case any, food, venue, pharmacy, freight, advertising, equipment, employment
}

struct Surname: Sendable {
  let text: String
  let weight: Int

  init(_ row: CityRow) throws(FormatFault) {
    text = try row.text("surname")
    weight = try row.integer("weight", in: 1...100)
  }
}

struct GivenName: Sendable {
  let sex: Sex
  let text: String

  init(_ row: CityRow) throws(FormatFault) {
    sex = try row.choice("sex", as: Sex.self)
    text = try row.text("name")
  }
}

/// A person written down by hand, for the sake of the name or the document.
struct KnownPerson: Sendable {
  let name: String
  let sex: Sex
  let birthday: Day
  /// The first six digits of a personal number; nil where the document has none.
  let region: String?
  /// The document's code; nil where none could be shown and `note` says why.
  let document: String?
  /// The document's number where it is not a personal number.
  let number: String?
  let note: String?

  init(_ row: CityRow) throws(FormatFault) {
    name = try row.text("name")
    sex = try row.choice("sex", as: Sex.self)
    birthday = try row.day("birthday")
    region = row.optional("region")
    document = row.optional("document")
    number = row.optional("number")
    note = row.optional("note")
    if document == nil, note == nil { throw row.fault("note", .missing) }
  }

  init(name: String, sex: Sex, birthday: Day, region: String) {
    self.name = name
    self.sex = sex
    self.birthday = birthday
    self.region = region
    document = DocumentKind.identityCard.rawValue
    number = nil
    note = nil
  }
}

struct Place: Sendable {
  /// The six digits at the beginning of numbers given here.
  let region: String
  let county: String

  init(_ row: CityRow) throws(FormatFault) {
    region = try row.text("region")
    county = try row.text("name") + (try row.text("place"))
  }
}

/// A piece of an organisation's name.
struct OrganisationPart: Sendable {
  let part: Part
  let trade: Trade
  let text: String

  enum Part: String, CaseIterable, Sendable {
    /// 字号.
    case word
    /// What a sole trader's name ends in.
    case sole
    /// What a company's name ends in.
    case company
    /// What a cooperative's name ends in.
    case cooperative
  }

  init(_ row: CityRow) throws(FormatFault) {
    part = try row.choice("part", as: Part.self)
    trade = try row.choice("trade", as: Trade.self)
    text = try row.text("text")
  }
}

/// An organisation written down by hand.
struct KnownOrganisation: Sendable {
  let name: String
  /// The first two characters of its credit code.
  let category: String
  let region: String
  let trade: Trade

  init(_ row: CityRow) throws(FormatFault) {
    name = try row.text("name")
    category = try row.text("category")
    region = try row.text("region")
    trade = try row.choice("trade", as: Trade.self)
  }

  init(name: String, category: String, region: String, trade: Trade) {
    self.name = name
    self.category = category
    self.region = region
    self.trade = trade
  }
}

/// One of the hall's people, invented like everybody else.
public struct StaffMember: Hashable, Sendable {
  /// The number the journal carries, such as `W1005`.
  public let number: String
  /// The name.
  public let name: String
  /// What they do.
  public let role: Role
  /// The window's number; nil away from the windows.
  public let window: String?

  /// What staff do.
  public enum Role: String, CaseIterable, Sendable {
    /// 窗口人员.
    case clerk
    /// 值班长.
    case supervisor
    /// 审批机关负责人: approves extensions and special procedures.
    case approver
    /// 核查人员.
    case inspector
  }

  init(_ row: CityRow) throws(FormatFault) {
    number = try row.text("number")
    name = try row.text("name")
    role = try row.choice("role", as: Role.self)
    window = row.optional("window")
  }
}

/// A hand-picked case for the newcomer.
struct GuideEntry: Sendable {
  let key: GuideKey
  let item: String
  let channel: Channel
  let ending: Ending
  let person: KnownPerson
  let organisation: KnownOrganisation?
  let chinese: String
  let english: String

  init(_ row: CityRow) throws(FormatFault) {
    key = try row.choice("key", as: GuideKey.self)
    item = try row.text("item")
    channel = try row.choice("channel", as: Channel.self)
    ending = try row.choice("ending", as: Ending.self)
    let region = try row.text("region")
    person = KnownPerson(
      name: try row.text("name"), sex: try row.choice("sex", as: Sex.self),
      birthday: try row.day("birthday"), region: region)
    if let name = row.optional("organisation") {
      organisation = KnownOrganisation(
        name: name, category: try row.text("category"), region: region, trade: .any)
    } else {
      organisation = nil
    }
    chinese = try row.text("chinese")
    english = try row.text("english")
  }
}
