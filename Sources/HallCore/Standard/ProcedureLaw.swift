/// Which law says how an application is received, refused, suspended and extended. 行政许可法 is about
/// permits, and to quote it for anything else would be wrong.
public enum ProcedureLaw: Sendable {
  /// 行政许可法.
  case licensing
  /// 不动产登记暂行条例, whose silence counts on the spot.
  case realEstate
  /// The item's own law, or none.
  case own
}

extension ServiceStandard {
  /// The law of the item's procedure.
  public var procedureLaw: ProcedureLaw {
    if item.kind == .licensing { return .licensing }
    return deemedAcceptance.rule == .onTheSpot ? .realEstate : .own
  }

  /// What a denial is called: by the law of a permit, of a registration, of anything else.
  public var denialName: String {
    switch procedureLaw {
    case .licensing: "不予行政许可"
    case .realEstate: "不予登记"
    case .own: "不予办理"
    }
  }

  /// The written decision of a denial.
  public var denialDocument: String { denialName + "决定书" }

  /// What a refusal to accept rests on, as it is quoted; nil where no law of the item says it.
  public func basis(of kind: NonAcceptance.Kind) -> String? {
    switch (procedureLaw, kind) {
    case (.licensing, .notNeeded): "中华人民共和国行政许可法第三十二条第一款第一项"
    case (.licensing, .rejected): "中华人民共和国行政许可法第三十二条第一款第二项"
    case (.realEstate, .rejected): "不动产登记暂行条例第十七条"
    case (.realEstate, .barred): "不动产登记暂行条例第二十二条"
    case (.licensing, .barred), (.own, .barred): basis.first
    case (.realEstate, .notNeeded), (.own, .notNeeded), (.own, .rejected): nil
    }
  }
}
