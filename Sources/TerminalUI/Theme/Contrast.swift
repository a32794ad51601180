/// How well two colours can be told apart, after WCAG 2.1 §1.4.3.
enum Contrast {
  /// From 1 (the same) to 21 (black and white).
  static func ratio(_ first: Int, _ second: Int) -> Double {
    let lights = [luminance(of: first), luminance(of: second)]
    let lighter = max(lights[0], lights[1])
    let darker = min(lights[0], lights[1])
    return (lighter + 0.05) / (darker + 0.05)
  }

  /// The relative luminance of an xterm colour number, 0…1.
  private static func luminance(of number: Int) -> Double {
    let (red, green, blue) = rgb(of: number)
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// xterm's defaults: 16 basic colours, a cube of 6 × 6 × 6, 24 greys.
  private static func rgb(of number: Int) -> (Int, Int, Int) {
    if number < 16 { return basic[max(0, number)] }
    if number >= 232 {
      let grey = 8 + 10 * (min(number, 255) - 232)
      return (grey, grey, grey)
    }
    let index = number - 16
    return (level(index / 36), level(index / 6 % 6), level(index % 6))
  }

  private static func level(_ step: Int) -> Int { step == 0 ? 0 : 55 + 40 * step }

  private static let basic: [(Int, Int, Int)] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0),
    (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0),
    (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ]

  /// sRGB's transfer function. The power 2.4 is x² times the fifth root of x²: no mathematics library
  /// is needed for it.
  private static func linear(_ channel: Int) -> Double {
    let value = Double(channel) / 255
    if value <= 0.04045 { return value / 12.92 }
    let base = (value + 0.055) / 1.055
    let square = base * base
    var root = 1.0
    for _ in 0..<40 { root = (4 * root + square / (root * root * root * root)) / 5 }
    return square * root
  }
}
