/// Text from outside on one line of a terminal: a control character is shown as its picture and
/// never sent.
func printable(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isControl) else { return text }
  return String(
    String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? picture($0) : $0 }))
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
}

private func picture(_ control: Unicode.Scalar) -> Unicode.Scalar {
  switch control.value {
  case 0x7F: "␡"
  case 0..<0x20: Unicode.Scalar(0x2400 + control.value) ?? "·"
  default: "·"
  }
}
