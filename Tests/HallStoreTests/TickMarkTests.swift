import HallCore
import TestKit
import Testing

@testable import HallStore

/// The file beside the hall is read by tools that repair: whatever stands in it, they go on.
@Suite struct TickMarkTests {
  @Test(arguments: [
    ("7 1795315320000 81000 boot\n", 7), ("7\n", 7), ("12 0 0 \n", 12), ("7 1 2 boot\nrest", 7),
  ]) func aMarkIsRead(_ text: String, _ counter: Int) {
    #expect(TickMark(text)?.counter == counter)
  }

  @Test(arguments: [
    "", "\n", "x", "-1\n", "9223372036854775807\n", "9223372036854775807 0 0 boot\n",
    "1 -9223372036854775808 0 boot\n", "1 0 9223372036854775807 boot\n", "1 x 0 boot\n",
    "99999999999999999999\n",
  ]) func whatNoClockAndNoCounterSaysIsNotTaken(_ text: String) {
    #expect(TickMark(text) == nil)
  }

  @Test func doctorAndRestoreGoOnBesideADamagedTick() throws {
    let backup = try Backup()
    let path = backup.folder.file("in.hall")
    _ = try backup.restore(to: path)
    try writeFile(path + ".tick", "9223372036854775807 -9223372036854775808 0 boot\n")
    let doctor = HallDoctor(path: path, isQuick: true, now: Sample.now)
    #expect(doctor.examine().findings.isEmpty)
    _ = try backup.restore(to: path, replaces: true)
    try HallStore(opening: path).expectWhole()
  }
}
