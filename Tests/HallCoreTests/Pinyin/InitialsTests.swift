import HallCore
import Testing

@Suite("Pinyin initials")
struct InitialsTests {
  private static let surnames: [(String, String)] = [
    ("王", "w"), ("李", "l"), ("张", "z"), ("刘", "l"), ("陈", "c"), ("杨", "y"), ("黄", "h"), ("赵", "z"),
    ("吴", "w"), ("周", "z"), ("徐", "x"), ("孙", "s"), ("马", "m"), ("朱", "z"), ("胡", "h"), ("郭", "g"),
    ("何", "h"), ("高", "g"), ("林", "l"), ("罗", "l"), ("吕", "l"), ("许", "x"), ("谢", "x"), ("沈", "s"),
    ("任", "r"), ("石", "s"), ("葛", "g"), ("车", "c"), ("华", "h"), ("纪", "j"), ("宁", "n"), ("欧", "o"),
    ("曾", "z"), ("单", "s"), ("仇", "q"), ("解", "x"), ("查", "z"), ("区", "o"), ("朴", "p"), ("缪", "m"),
    ("句", "g"), ("盖", "g"), ("尉", "w"), ("种", "c"), ("繁", "f"), ("员", "y"), ("冼", "x"), ("召", "s"),
    ("费", "f"), ("阚", "k"), ("庞", "p"), ("逄", "p"), ("褚", "c"), ("牟", "m"), ("臧", "z"), ("薄", "b"),
    ("柏", "b"), ("卜", "b"), ("晁", "c"), ("盛", "s"), ("亓", "q"), ("濮", "p"),
  ]

  @Test("Surnames are read as surnames", arguments: surnames)
  func readsSurname(surname: String, initial: String) {
    #expect(pinyinInitials(of: surname + "建国") == [initial + "jg"])
  }

  private static let names: [(String, [String])] = [
    ("张三丰", ["zsf"]),
    ("尉迟恭", ["ycg"]),
    ("万俟卨", ["mqx"]),
    ("单于建国", ["cyjg"]),
    ("欧阳娜娜", ["oynn"]),
    ("买买提·吐尔逊", ["mmttex"]),
    ("王曾", ["wc"]),
    ("乐毅", ["yy", "ly"]),
    ("覃重", ["qz", "tz", "qc", "tc"]),
    ("翟乐行", ["zlx", "dlx", "zyx", "dyx"]),
    ("John 张", ["johnz"]),
    ("濮阳市", ["pys"]),
    ("王\u{E815}明", ["wm"]),
    ("张䶮", ["zy"]),
    ("䶮龙", ["yl"]),
    ("㛃", ["j"]),
    ("𠮷祥", ["jx"]),
    ("𬭎飞", ["hf"]),
    ("𠀀", []),
    ("123", []),
    ("", []),
  ]

  @Test("Names", arguments: names)
  func readsNames(name: String, initials: [String]) {
    #expect(pinyinInitials(of: name) == initials)
  }
}
