public import HallCore
public import HallStore

/// What a window does until it dies.
public enum CrashingWindow {
  /// Opens cases of the little standard and takes their materials over.
  /// - Parameters:
  ///   - prefix: what its requests are called by, so that who does not know what was done asks again.
  ///   - said: is told of each act, opening and taking over, once it is done.
  public static func work(
    _ store: HallStore, count: Int, prefix: String = "crash", said: (Case) -> Void
  ) throws {
    let text = try Sample.shopText(replacing: "promised", with: "promised")
    let item = try StandardFile(Array(text.utf8), file: "shop.json").standard.item
    for index in 0..<count {
      let opening = OpeningAct(
        request: RequestID("\(prefix)-\(index)-1"), handlingCode: item.handlingCode,
        channel: .window, applicant: try Sample.person(), agent: nil,
        situations: ["premises": "rented"], at: Sample.now, actor: Sample.clerk)
      guard case .done(let opened) = try store.open(opening) else { continue }
      said(opened.aCase)
      let act = Act(
        request: RequestID("\(prefix)-\(index)-2"), number: opened.aCase.number,
        version: opened.aCase.version, command: .receive, at: Sample.now, actor: Sample.clerk)
      guard case .done(let received) = try store.perform(act) else { continue }
      said(received.aCase)
    }
  }
}
