public import HallCore

/// What is wrong with a command line.
public enum UsageProblem: Error, Hashable, Sendable {
  /// No command was given.
  case noCommand
  /// There is no such command; perhaps this one was meant.
  case unknownCommand(String, perhaps: String?)
  /// There is no such option; perhaps this one was meant.
  case unknownOption(String, perhaps: String?)
  /// The option needs a value.
  case valueMissing(OptionName)
  /// The option takes none.
  case valueNotWanted(OptionName)
  /// The option's value is no good.
  case badValue(OptionName, String)
  /// The option's value is longer than the journal takes.
  case valueTooLong(OptionName, limit: Int)
  /// The argument is no good.
  case badArgument(Placeholder, String)
  /// The argument is a number of that kind, and wrong.
  case wrongNumber(Placeholder, String, IdentifierProblem)
  /// The option was given twice.
  case repeated(OptionName)
  /// The command needs this option.
  case optionMissing(OptionName)
  /// The command needs exactly one of these two.
  case oneOf(OptionName, OptionName)
  /// The command needs this argument.
  case argumentMissing(Placeholder)
  /// The command takes no such argument.
  case tooManyArguments(String)
  /// The argument is none of these.
  case notOneOf(String, [String])
  /// The command needs a hall file.
  case hallNeeded
  /// Screens of a real hall are not written into files.
  case traceOfRealHall

  /// What is wrong and what would be right.
  public func sentence(_ language: Language) -> String { phrase(language) }

  private var phrase: Phrase {
    switch self {
    case .noCommand: Phrase("请给出命令", "A command is needed")
    case .unknownCommand(let text, let perhaps):
      Phrase("没有命令“\(text)”", "There is no command “\(text)”").suggesting(perhaps)
    case .unknownOption(let text, let perhaps):
      Phrase("没有选项 \(text)", "There is no option \(text)").suggesting(perhaps)
    case .valueMissing(let option):
      Phrase(
        "\(option.typed) 需要\(option.expected(.chinese))",
        "\(option.typed) needs \(option.expected(.english))")
    case .valueNotWanted(let option):
      Phrase("\(option.typed) 不带值", "\(option.typed) takes no value")
    case .badValue(let option, let text):
      Phrase(
        "\(option.typed) 应为\(option.expected(.chinese))，现为“\(text)”",
        "\(option.typed) should be \(option.expected(.english)), is “\(text)”")
    case .valueTooLong(let option, let limit):
      Phrase(
        "\(option.typed) 最多 \(limit) 个字", "\(option.typed) takes at most \(limit) characters")
    case .badArgument(let placeholder, let text):
      Phrase(
        "应为\(placeholder.expected(.chinese))，现为“\(text)”",
        "“\(text)” should be \(placeholder.expected(.english))")
    case .wrongNumber(let placeholder, let text, let problem):
      Phrase(
        "“\(text)”不是\(placeholder.expected(.chinese))：\(problem.sentence(.chinese))",
        "“\(text)” is not \(placeholder.expected(.english)): \(problem.sentence(.english))")
    case .repeated(let option):
      Phrase("\(option.typed) 只能给一次", "\(option.typed) may be given once only")
    case .optionMissing(let option):
      Phrase("缺少 \(option.typed)", "\(option.typed) is needed")
    case .oneOf(let first, let second):
      Phrase(
        "\(first.typed) 和 \(second.typed) 须给一个，只给一个",
        "Exactly one of \(first.typed) and \(second.typed) is needed")
    case .argumentMissing(let placeholder):
      Phrase("缺少\(placeholder.text(.chinese))", "\(placeholder.text(.english)) is needed")
    case .tooManyArguments(let text): Phrase("多余的“\(text)”", "“\(text)” is too much")
    case .notOneOf(let text, let values):
      Phrase(
        "“\(text)”应为下列之一：\(values.joined(separator: "、"))",
        "“\(text)” should be one of: \(values.joined(separator: ", "))")
    case .traceOfRealHall:
      Phrase(
        "YICHUANG_TRACE 把屏幕上的内容写进文件，只能用于演练大厅",
        "YICHUANG_TRACE writes what is on the screen into a file; in training halls only")
    case .hallNeeded:
      Phrase(
        "请用 --hall 或者 YICHUANG_HALL 指定大厅数据文件",
        "Name the hall file with --hall or YICHUANG_HALL")
    }
  }
}

extension OptionName {
  fileprivate func expected(_ language: Language) -> String {
    guard range != nil else { return value?.expected(language) ?? "" }
    let numbers = numbers(language)
    return Phrase("整数（\(numbers)）", "a whole number from \(numbers)")(language)
  }
}

extension Phrase {
  fileprivate func suggesting(_ text: String?) -> Phrase {
    guard let text else { return self }
    return Phrase(self(.chinese) + "；是否为 \(text)？", self(.english) + "; did you mean \(text)?")
  }
}

/// Why a file or a stream could not be read or written. `errorText` is the system's own word.
public enum FileProblem: Error, Hashable, Sendable {
  /// There is nothing at that path.
  case notFound(String)
  /// This account may not.
  case forbidden(String)
  /// It is a folder.
  case isFolder(String)
  /// It is no folder.
  case notAFolder(String)
  /// It is too big to be what it should be.
  case tooLarge(String, limitMegabytes: Int)
  /// There is one already.
  case exists(String)
  /// There is no folder of that name to create a file in.
  case noFolder(String)
  /// Reading or writing failed.
  case failed(String, errorText: String)
  /// The folder of shipped data was not found.
  case noShare

  /// What is wrong and what to do.
  public func sentence(_ language: Language) -> String { phrase(language) }

  private var phrase: Phrase {
    switch self {
    case .notFound(let path): Phrase("\(path)：没有这个文件", "\(path): no such file")
    case .forbidden(let path): Phrase("\(path)：没有权限", "\(path): no permission")
    case .isFolder(let path): Phrase("\(path)：是目录，不是文件", "\(path): is a folder")
    case .notAFolder(let path): Phrase("\(path)：不是目录", "\(path): is not a folder")
    case .tooLarge(let path, let limit):
      Phrase("\(path)：超过 \(limit) MB", "\(path): is larger than \(limit) MB")
    case .exists(let path):
      Phrase("\(path)：文件已存在，没有改动", "\(path): exists already and was left alone")
    case .noFolder(let path):
      Phrase(
        "没有目录 \(path)，不能在其中建立文件；请核对路径，或者先建目录",
        "There is no folder \(path) to create a file in; check the path, or make the folder first")
    case .failed(let path, let text): Phrase("\(path)：\(text)", "\(path): \(text)")
    case .noShare:
      Phrase(
        "找不到随程序发布的数据；请用 --share 或者 YICHUANG_SHARE 指定含 Fixtures 和 Themes 的目录",
        "The shipped data were not found; name the folder that holds Fixtures and Themes with"
          + " --share or YICHUANG_SHARE")
    }
  }
}
