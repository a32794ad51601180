/// What the demo hall is called.
public enum DemoWords {
  /// The hall's name, in the header of every screen.
  public static let hallName = Phrase("濮阳市政务服务中心", "Puyang Service Hall")
  /// While it is made, before there is a screen.
  public static let making = Phrase("正在建立演练大厅……", "Making the demo hall…")
}
