import HallCore
import TestKit
import Testing

/// What of a person is shown before somebody asks for it: enough to recognise them at the window,
/// never enough to become them. The forms are those halls use.
@Suite struct MaskingTests {
  @Test(
    "A name keeps its first and its last character",
    arguments: [
      ("王敏", "王*"), ("李建国", "李*国"), ("欧阳建国", "欧**国"), ("\u{20BB7}田", "\u{20BB7}*"),
      // Never longer than it takes to see that something is hidden.
      ("阿卜杜热合曼·买买提吐尔逊", "阿**逊"), ("John Smith", "J**h"),
      ("王", "*"), ("", ""),
    ])
  func names(name: String, shown: String) {
    #expect(maskedName(name, .person) == shown)
  }

  @Test(
    "A document's number keeps its region and its last four",
    arguments: [
      ("410922199202299990", "410922********9990"), ("41092819660131551X", "410928********551X"),
      ("USA410000000001", "USA410*****0001"), ("E12345678", "E1*****78"), ("00000001", "00****01"),
      ("P123", "***3"), ("军字第1234567号", "军字*******7号"), ("", ""),
    ])
  func numbers(number: String, shown: String) {
    #expect(maskedNumber(number, .person) == shown)
  }

  @Test(
    "A telephone number keeps its first three and its last four",
    arguments: [
      ("13900005678", "139****5678"), ("03934412345", "0393***2345"),
      ("02088881234", "020****1234"),
      ("4412345", "****"), ("四四一二三四五", "****"),
      ("1\u{301}2\u{301}3\u{301}4\u{301}", "1\u{301}2****3\u{301}4\u{301}"),
    ])
  func phones(phone: String, shown: String) {
    #expect(maskedPhone(phone) == shown)
  }

  @Test func namesAndCodesOfOrganisationsArePublic() {
    #expect(maskedName("濮阳市老李家烩面馆", .organisation) == "濮阳市老李家烩面馆")
    #expect(maskedNumber("92410902MA0000015E", .organisation) == "92410902MA0000015E")
  }

  @Test func aPartyIsMaskedByItsKind() throws {
    let person = try Sample.person()
    #expect(person.maskedName == "李*国")
    #expect(person.maskedIdentifier == "410922********9990")
    #expect(person.maskedPhone == "138****1234")
    let shop = Party(
      kind: .organisation, name: "老李家烩面馆",
      identifier: PartyIdentifier(storedKind: "001", number: "92410902MA0000015E"))
    #expect(shop.maskedName == "老李家烩面馆")
    #expect(shop.maskedIdentifier == "92410902MA0000015E")
    #expect(shop.maskedPhone == nil)
  }

  /// Stars can never be taken for an identifier again.
  @Test(arguments: ["410922199202299990", "13900005678", "E12345678"])
  func whatIsMaskedIsRefusedAsInput(number: String) {
    for shown in [maskedNumber(number, .person), maskedPhone(number)] {
      #expect(identify(shown, today: Sample.day).kind == .masked)
    }
  }
}
