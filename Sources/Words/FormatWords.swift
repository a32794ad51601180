public import TextFormats

extension FormatFault {
  /// Where and what: `standards.json 第 12 行 materials[2].name：缺少这一项`.
  public func sentence(_ language: Language) -> String {
    let place = field.isEmpty ? "" : " " + field
    let line = line == 0 ? "" : Phrase(" 第 \(self.line) 行", ":\(self.line)")(language)
    let colon = Phrase("：", ": ")(language)
    return file + line + place + colon + problem.sentence(language)
  }
}

extension FormatProblem {
  /// What is wrong, without the place.
  public func sentence(_ language: Language) -> String { phrase(language) }

  private var phrase: Phrase {
    switch self {
    case .syntax(let problem): problem.phrase
    case .missing: Phrase("缺少这一项", "is missing")
    case .unknownField: Phrase("没有这一项，请检查拼写", "is not a field; check the spelling")
    case .duplicateField: Phrase("这一项重复", "comes twice")
    case .wrongType(let kind):
      Phrase("应为\(kind.phrase(.chinese))", "should be \(kind.phrase(.english))")
    case .notOneOf(let values):
      Phrase(
        "应为下列之一：\(values.joined(separator: "、"))",
        "should be one of: \(values.joined(separator: ", "))")
    case .outOfRange(let low, let high):
      Phrase("应在 \(low) 到 \(high) 之间", "should be between \(low) and \(high)")
    case .empty: Phrase("不能为空", "must not be empty")
    case .tooLong(let limit):
      Phrase("过长，最多 \(limit) 个字", "is too long; at most \(limit) characters")
    case .columnCount(let expected, let found):
      Phrase("应有 \(expected) 列，现有 \(found) 列", "should have \(expected) columns, has \(found)")
    case .duplicateValue(let value): Phrase("“\(value)”重复", "“\(value)” comes twice")
    case .unknownReference(let value):
      Phrase("没有定义“\(value)”", "“\(value)” is not defined")
    case .invalid(let reason):
      reasonPhrase(reason) ?? Phrase("不符合规定（\(reason)）", "is not valid (\(reason))")
    }
  }
}

extension JSONKind {
  fileprivate var phrase: Phrase {
    switch self {
    case .null: Phrase("空值 null", "null")
    case .bool: Phrase("true 或 false", "true or false")
    case .integer: Phrase("整数", "a whole number")
    case .string: Phrase("文字", "a text")
    case .array: Phrase("列表", "a list")
    case .object: Phrase("对象", "an object")
    }
  }
}

extension SyntaxProblem {
  fileprivate var phrase: Phrase {
    switch self {
    case .unexpectedEnd: Phrase("内容不完整", "ends too early")
    case .unexpectedByte(let byte):
      Phrase("此处不应有 \(Self.shown(byte))", "\(Self.shown(byte)) cannot stand here")
    case .trailingContent: Phrase("结尾之后还有内容", "something follows the end")
    case .invalidUTF8:
      Phrase("不是 UTF-8 编码，请另存为 UTF-8（可能是 GBK）", "is not UTF-8 (perhaps GBK); save it as UTF-8")
    case .controlCharacter(let byte):
      Phrase("含控制字符 \(Self.shown(byte))", "contains the control character \(Self.shown(byte))")
    case .invalidEscape: Phrase("反斜杠转义有误", "has a wrong backslash escape")
    case .loneSurrogate: Phrase("\\u 转义不成对", "has half of a \\u pair")
    case .notAnInteger: Phrase("只能用整数", "must be a whole number")
    case .leadingZero:
      Phrase("数字不能以 0 开头，编号请加引号", "begins with 0; put identifiers in quotation marks")
    case .numberTooLarge: Phrase("数字过大", "is too large a number")
    case .tooDeep(let limit):
      Phrase("嵌套超过 \(limit) 层", "is nested deeper than \(limit) levels")
    case .quoteInsideValue:
      Phrase("引号应加在整个值两端", "has a quotation mark inside; quote the whole value")
    case .textAfterQuote:
      Phrase("右引号之后应为逗号或换行", "has text after the closing quotation mark")
    }
  }

  /// A printable character as itself, any other byte in hexadecimal.
  private static func shown(_ byte: UInt8) -> String {
    if byte > 0x20, byte < 0x7F { return "“\(Unicode.Scalar(byte))”" }
    return "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}
