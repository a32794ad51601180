/// A place: county (6 digits, GB/T 2260), town (9) or village (12, statistical codes).
public struct RegionCode: Hashable, Comparable, Sendable {
  /// The code in its shortest form: `410928`, not `410928000000`.
  public let text: String

  /// Reads a code of 6, 9 or 12 digits. An unknown place is a hint, never an error.
  public init(_ text: String) throws(IdentifierProblem) {
    var bytes = try identifierBytes(text, lengths: [6, 9, 12])
    try requireCharacters(bytes, in: 0..<bytes.count, isDigit)
    while bytes.count > 6, bytes.suffix(3).allSatisfy({ $0 == 0x30 }) { bytes.removeLast(3) }
    self.text = asciiText(bytes)
  }

  /// The code as platforms exchange it: `410928000000`.
  public var padded: String {
    text + String(repeating: "0", count: 12 - text.utf8.count)
  }

  /// The six digits of the county or city.
  public var county: String { String(text.prefix(6)) }

  /// The place's name where it is one of ours: `濮阳县`, `柳屯镇`.
  public var name: String? { Self.names[text] }

  /// What is worth a second look.
  public var hints: [IdentifierHint] { Self.hints(text) }

  /// By code, which is by county, then town.
  public static func < (left: RegionCode, right: RegionCode) -> Bool { left.text < right.text }

  /// A hint where the province does not exist, or where it is a Puyang code we have no name for.
  static func hints(_ text: String) -> [IdentifierHint] {
    let county = asciiText(text.utf8.prefix(6))
    let isStrange = county.utf8.starts(with: "4109".utf8) && names[county] == nil
    return isStrange || !hasProvince(text.utf8) ? [.unknownRegion(county)] : []
  }

  /// Whether the first two digits are those of a province.
  static func hasProvince(_ bytes: some Collection<UInt8>) -> Bool {
    decimal(bytes.prefix(2)).map(provinces.contains) ?? false
  }

  /// The first two digits of GB/T 2260, and 83 as residence permits use it for Taiwan.
  private static let provinces = [
    11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52,
    53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83,
  ]

  /// Puyang's counties and zones, the abolished ones that live on in ID numbers, and sample towns
  /// (statistical division codes, 2023–24).
  private static let names: [String: String] = [
    "410900": "濮阳市", "410901": "市辖区", "410902": "华龙区", "410922": "清丰县", "410923": "南乐县",
    "410926": "范县", "410927": "台前县", "410928": "濮阳县", "410971": "河南濮阳工业园区",
    "410972": "濮阳经济技术开发区",
    "410911": "郊区（1983–1987）", "410921": "滑县（1983–1986）", "410924": "内黄县（1983–1986）",
    "410925": "长垣县（1983–1986）",
    "410902001": "中原路街道", "410902002": "胜利路街道", "410902003": "建设路街道",
    "410902004": "人民路街道", "410902005": "大庆路街道", "410902006": "黄河路街道",
    "410902009": "濮东街道", "410902101": "岳村镇", "410902203": "孟轲乡",
    "410922100": "城关镇", "410922101": "马庄桥镇", "410922206": "大流乡",
    "410923100": "城关镇", "410923101": "韩张镇", "410923102": "元村镇",
    "410926100": "城关镇", "410926101": "濮城镇",
    "410927100": "城关镇", "410927101": "侯庙镇",
    "410928100": "城关镇", "410928101": "柳屯镇", "410928102": "文留镇", "410928213": "渠村乡",
    "410972060": "昆吾街道", "410972061": "皇甫街道", "410972062": "开州街道", "410972063": "濮上街道",
    "410972100": "王助镇", "410972360": "胡村乡",
  ]
}
