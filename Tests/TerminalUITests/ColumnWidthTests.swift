import Glibc
import Testing

@testable import TerminalUI

/// The C library's own idea of widths: terminals, tmux and ncurses go by it.
///
/// Asked by name in the library itself, because `Glibc` does not show `wcwidth` to Swift and the
/// program may carry a `wcwidth` of its own.
struct SystemWidths {
  private typealias Ask = @convention(c) (wchar_t) -> Int32
  private let ask: Ask
  private let locale: locale_t

  init() throws {
    let library = try #require(dlopen("libc.so.6", RTLD_LAZY))
    let symbol = try #require(dlsym(library, "wcwidth"))
    ask = unsafeBitCast(symbol, to: Ask.self)
    locale = try #require(newlocale(1 << LC_CTYPE, "C.UTF-8", nil))
  }

  func differences(in range: ClosedRange<UInt32>) -> [String] {
    let before = uselocale(locale)
    defer { uselocale(before) }
    var found: [String] = []
    for value in range {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let (shown, width) = drawn(scalar, with: Glyphs(.unicode))
      let told = width == 0 ? 0 : Int(ask(wchar_t(bitPattern: shown.value)))
      if told != width || columnWidth(of: scalar) != width {
        found.append("U+\(String(value, radix: 16)): ours \(width), system \(told)")
      }
    }
    return found
  }
}

@Suite struct ColumnWidthTests {
  @Test func everythingDrawnIsAsWideAsTheSystemThinks() throws {
    let differences = try SystemWidths().differences(in: 0...0x10_FFFF)
    #expect(differences.isEmpty, "\(differences.prefix(20))")
  }

  @Test(
    arguments: [
      ("国", 2), ("𠀀", 2), ("（", 2), ("、", 2), ("　", 2), ("한", 2), ("ｶ", 1), ("Ａ", 2),
      ("─", 1), ("·", 1), ("“", 1), ("①", 1), ("✓", 1), ("é", 1), ("\u{301}", 0), ("\u{200D}", 0),
      ("\n", 1), ("\u{7F}", 1), ("\u{9B}", 2), ("\u{E000}", 2), ("\u{202E}", 2), ("\u{31350}", 2),
    ] as [(Unicode.Scalar, Int)])
  func widths(scalar: Unicode.Scalar, columns: Int) {
    #expect(columnWidth(of: scalar) == columns)
  }

  @Test func runsAscendAndChange() {
    for (left, right) in zip(widthRuns, widthRuns.dropFirst()) {
      #expect(left >> 2 < right >> 2 && left & 3 != right & 3)
    }
  }
}
