/// What the short codes of `FormatProblem.invalid` say to people; nil for one nobody has put into
/// words yet.
func reasonPhrase(_ code: String) -> Phrase? {
  switch code {
  case "day": Phrase("应为存在的日期，写作 2026-11-23", "should be a day such as 2026-11-23")
  case "instant":
    Phrase(
      "应为北京时间的时刻，写作 2026-11-23T10:42:07+08:00",
      "should be a moment such as 2026-11-23T10:42:07+08:00")
  case "future": Phrase("尚未到来", "is still to come")
  case "identifier": Phrase("号码有误，请用 yichuang identify 查看错处", "is not a good number; try identify")
  case "case-number": Phrase("不是有效的办件编号", "is not a good case number")
  case "item-code": Phrase("不是这种事项编码", "is not an item code of this kind")
  case "licence-type": Phrase("应为 21 位证照类型代码", "should be a licence type of 21 characters")
  case "licence-id": Phrase("不是有效的电子证照标识", "is not a good e-licence identifier")
  case "other-type": Phrase("与证照类型不符", "belongs to another licence type")
  case "other-item": Phrase("与本事项的其他编码不符", "belongs to another item")
  case "ends-before-it-begins": Phrase("早于起始日期", "is before the first day")
  case "immediate": Phrase("即办件当场办结，不能有现场核查", "is not possible where the item is decided at once")
  case "licence-silence":
    Phrase("行政许可逾期未告知即为受理，不能写 never", "cannot be never for a licence")
  case "not-applicable": Phrase("所选情形不需要这份材料", "does not apply to the answers chosen")
  case "item-and-standard": Phrase("item 和 standard 只能给一个", "comes together with standard")
  case "journal-broken":
    Phrase("日志不是从登记申请开始，或者有缺漏", "does not begin with its opening, or has a gap")
  case "before-the-line-before": Phrase("早于上一条", "is older than the line before")
  case "decision-differs":
    Phrase("按当时的标准和日历重新判断，结果不同", "comes out differently when judged again")
  case "already-workday": Phrase("本来就是工作日", "is a working day anyway")
  case "year-without-days": Phrase("这一年没有任何日期", "has no day in it")
  case "half-coloured": Phrase("前景和背景须同时给出", "has only one of foreground and background")
  case "inherits-from-itself": Phrase("继承自身", "inherits from itself")
  default: nil
  }
}
