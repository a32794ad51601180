/// Identifier and phone of a party as they are sealed: every row of a list opens one, so they are not
/// packed as objects are.
///
/// One byte says which of the two there are; then come the identifier, a byte no text has, and the phone.
struct StoredContact: Equatable {
  let identifier: String?
  let phone: String?

  private static let hasIdentifier: UInt8 = 1
  private static let hasPhone: UInt8 = 2
  private static let end: UInt8 = 0xFF

  init(identifier: String?, phone: String?) {
    self.identifier = identifier
    self.phone = phone
  }

  /// Nil where there is neither.
  var bytes: [UInt8]? {
    let has =
      (identifier == nil ? 0 : Self.hasIdentifier) | (phone == nil ? 0 : Self.hasPhone)
    return has == 0 ? nil : [has] + (identifier ?? "").utf8 + [Self.end] + (phone ?? "").utf8
  }

  /// - Returns: nil for what was never written.
  init?(_ bytes: [UInt8]) {
    guard let has = bytes.first, has & ~(Self.hasIdentifier | Self.hasPhone) == 0,
      let end = bytes.firstIndex(of: Self.end)
    else { return nil }
    let (before, after) = (bytes[1..<end], bytes[(end + 1)...])
    guard has & Self.hasIdentifier != 0 || before.isEmpty, has & Self.hasPhone != 0 || after.isEmpty
    else { return nil }
    identifier =
      has & Self.hasIdentifier == 0 ? nil : String(decoding: before, as: UTF8.self)
    phone = has & Self.hasPhone == 0 ? nil : String(decoding: after, as: UTF8.self)
  }
}
