import HallCore

/// The people and organisations of a city of any size: the n-th is always the same, and none is kept
/// in memory. Names repeat as they do in life; numbers pass every check and belong to nobody.
struct Crowd {
  /// How many people there are, and a fourth as many organisations.
  let people: Int

  private static let surnames: [Character] = Array(
    "王王王王李李李李张张张张刘刘刘陈陈杨杨赵赵黄黄周周吴吴徐徐孙孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
  )
  private static let given: [Character] = Array(
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国文志永春梅海燕鹏飞宇轩梓涵浩然子怡欣雨晨思佳宁博雅俊豪晓东立新学义德福贵金凤云龙海波辉斌亮林峰松柏青山河江"
  )
  private static let words: [Character] = Array(
    "华泰恒信瑞丰鑫源盛达宏远嘉禾同济天成金桥龙湖中原开州濮水颐和安康百川万象")
  private static let trades = [
    "餐饮管理有限公司", "食品销售有限公司", "机械制造有限公司", "药品零售有限公司", "酒店管理有限公司",
    "运输有限公司", "人力资源服务有限公司", "农业专业合作社", "便利店", "烩面馆",
  ]
  private static let regions = ["410902", "410922", "410923", "410926", "410927", "410928"]

  /// The n-th person.
  func person(_ number: Int, today: Day) throws -> Party {
    var chance = Chance(seed: UInt64(number) &* 2 &+ 1)
    var name = String(chance.pick(Crowd.surnames)) + String(chance.pick(Crowd.given))
    if chance.number(below: 100) < 72 { name.append(chance.pick(Crowd.given)) }
    let birthday = Day(number: chance.number(below: 18_000) - 5_000)
    let date = String(decoding: birthday.text.utf8.filter { $0 != 0x2D }, as: UTF8.self)
    let body = chance.pick(Crowd.regions) + date + digits(900 + chance.number(below: 99), 3)
    let document = try PersonDocument(
      kind: .identityCard, number: body + Crowd.citizenCheck(body), today: today)
    let phone = "13" + digits(chance.number(below: 10), 1) + digits(number % 100_000_000, 8)
    return Party(kind: .person, name: name, identifier: .person(document), phone: phone)
  }

  /// The n-th organisation.
  func organisation(_ number: Int, today: Day) throws -> Party {
    var chance = Chance(seed: UInt64(number) &* 2)
    let word = (0..<3).map { _ in String(chance.pick(Crowd.words)) }.joined()
    let body = "91" + chance.pick(Crowd.regions) + "YY" + digits(number % 10_000_000, 7)
    let code = CreditCode(stored: body + Crowd.creditCheck(body))
    let representative = try person(chance.number(below: people), today: today)
    return Party(
      kind: .organisation, name: "濮阳" + word + chance.pick(Crowd.trades),
      identifier: .organisation(code), phone: representative.phone,
      representative: Representative(
        name: representative.name, identifier: representative.identifier))
  }

  private func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
  }

  /// GB 11643, the last character.
  private static func citizenCheck(_ body: String) -> String {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(body.utf8, weights).reduce(0) { $0 + (Int($1.0) - 0x30) * $1.1 }
    return String(Array("10X98765432")[sum % 11])
  }

  /// GB 32100, the last character.
  private static func creditCheck(_ body: String) -> String {
    let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")
    var weight = 1
    var sum = 0
    for character in body {
      sum += (alphabet.firstIndex(of: character) ?? 0) * weight
      weight = weight * 3 % 31
    }
    return String(alphabet[(31 - sum % 31) % 31])
  }
}

/// Chance that is the same in every run (SplitMix64).
struct Chance {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func number(below limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[number(below: values.count)] }
}
