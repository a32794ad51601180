import Glibc
import TestKit
import Testing
import TextFormats

@Suite struct CommandsHallTests {
  @Test func aNewHallIsReadyForWork() throws {
    let folder = try TemporaryFolder()
    let hall = try newHall(in: folder)
    let verified = try yichuang(["verify", "--hall", hall])
    #expect(verified.exit == 0)
    #expect(verified.stdout == "0 件，0 次判断，全部一致\n")
    let due = try yichuang([
      "due", "--hall", hall, "--from", "2026-11-02", "--workdays", "20",
    ])
    #expect(due.stdout == "2026-11-30\n")
  }

  @Test func aHallIsNeverOverwritten() throws {
    let folder = try TemporaryFolder()
    let hall = try newHall(in: folder)
    let before = try readFile(hall)
    let again = try yichuang([
      "init", "--hall", hall, "--name", "试验大厅", "--region", "410900", "--block", "3",
    ])
    #expect(again.exit == 73)
    #expect(again.stderr == "yichuang: \(hall)：文件已存在，没有改动\n")
    #expect(try readFile(hall) == before)
  }

  @Test func aHallNeedsAFolderAndARegion() throws {
    let folder = try TemporaryFolder()
    let nowhere = try yichuang([
      "init", "--hall", folder.file("no/a.hall"), "--name", "大厅", "--region", "410900",
      "--block", "0",
    ])
    #expect(nowhere.exit == 73)
    #expect(nowhere.stderr.contains("没有目录 \(folder.file("no"))，"))
    let strange = try yichuang([
      "init", "--hall", folder.file("a.hall"), "--name", "大厅", "--region", "4109", "--block", "9",
    ])
    #expect(strange.exit == 64)
  }

  @Test func whatIsNoHallFileIsSaid() throws {
    let folder = try TemporaryFolder()
    let path = try write("not a hall", to: "a.hall", in: folder)
    let outcome = try yichuang(["verify", "--hall", path])
    #expect(outcome.exit == 65)
    #expect(outcome.stderr.hasPrefix("yichuang: 库-03 "))
  }

  @Test(arguments: ["department", "system", "值班长"])
  func nobodySitsAtAWindowInAnotherCapacity(role: String) throws {
    let folder = try TemporaryFolder()
    let hall = try newHall(in: folder)
    let outcome = try yichuang([
      "desk", "--hall", hall, "--window", "5", "--clerk", "W1005", "--role", role,
    ])
    #expect(outcome.exit == 64)
  }

  /// Nobody works without a name: acts are somebody's, and a draft is a window's.
  @Test(arguments: [
    [], ["--window", "5"], ["--clerk", "W1005"], ["--window", " ", "--clerk", "W1005"],
    ["--window", "5", "--clerk", ""],
  ])
  func whoSitsDownSaysWhereAndWho(options: [String]) throws {
    let folder = try TemporaryFolder()
    let outcome = try yichuang(["desk", "--hall", try newHall(in: folder)] + options)
    #expect(outcome.exit == 64, "\(outcome.stderr)")
  }

  /// Who sits where stands in every line of the journal, and has to find room there.
  @Test(arguments: [("--window", 20), ("--clerk", 100)])
  func whoSitsThereFitsIntoTheJournal(option: String, limit: Int) throws {
    let folder = try TemporaryFolder()
    let hall = try newHall(in: folder)
    for (count, exit) in [(limit, 69), (limit + 1, 64)] {
      let result = try yichuang([
        "desk", "--hall", hall, option, String(repeating: "5", count: count),
        option == "--window" ? "--clerk" : "--window", "5",
      ])
      // Nobody can sit down here: there is no terminal.
      #expect(result.exit == Int32(exit), "\(result.stderr)")
      #expect(result.stderr.contains("\(option) 最多 \(limit) 个字") == (count > limit))
    }
  }

  @Test func casesAreFoundAndShownWithoutWholeNumbers() throws {
    let folder = try TemporaryFolder()
    let hall = try newHall(in: folder)
    let numbers = ",\"externalNumbers\":[{\"kind\":\"provincial\",\"number\":\"HN20261120001\"}]"
    let file = try write(application(rest: numbers), to: "a.jsonl", in: folder)
    #expect(try yichuang(["import", "cases", file, "--hall", hall]).exit == 0)

    let number = "4109002611203000008"
    for query in ["410922199202299990", "李建国", "HN20261120001", "13800001234", number] {
      let found = try yichuang(["lookup", query, "--hall", hall])
      #expect(found.exit == 0)
      #expect(found.stdout.contains(number), "\(query): \(found.stdout)")
      #expect(!found.stdout.contains("410922199202299990"))
      #expect(!found.stdout.contains("李建国"))
    }
    for format in [[], ["--json"]] {
      let shown = try yichuang(["case", number, "--hall", hall] + format)
      #expect(shown.exit == 0)
      #expect(shown.stdout.contains("李*国") && shown.stdout.contains("410922********9990"))
      #expect(shown.stdout.contains("138****1234"))
      for secret in ["410922199202299990", "李建国", "13800001234"] {
        #expect(!shown.stdout.contains(secret))
      }
    }
    let verified = try yichuang(["verify", "--hall", hall, "--json"])
    #expect(verified.stdout.hasPrefix("{\"cases\":1,\"decisions\":1,\"differing\":0"))
  }

  @Test func nothingFoundIsAnExitCodeOfItsOwn() throws {
    let folder = try TemporaryFolder()
    let hall = try newHall(in: folder)
    let lookup = try yichuang(["lookup", "王小明", "--hall", hall])
    #expect(lookup.exit == 1)
    #expect(lookup.stdout == "按姓名没有找到办件\n")
    let shown = try yichuang(["case", "4109002611203000008", "--hall", hall])
    #expect(shown.exit == 1)
    #expect(shown.stdout.isEmpty)
  }
}

/// A demo never costs anybody a real hall.
@Suite struct DemoSafetyTests {
  @Test(arguments: [[], ["--keep"]]) func aRealHallIsLeftAlone(options: [String]) throws {
    let folder = try TemporaryFolder()
    let path = try newHall(in: folder)
    let before = try readFile(path)
    let refused = try yichuang(["demo", "--hall", path] + options)
    #expect(refused.exit == 73)
    #expect(try readFile(path) == before)
  }

  @Test func anyOtherFileIsLeftAlone() throws {
    let folder = try TemporaryFolder()
    let path = try write("notes", to: "notes.txt", in: folder)
    #expect(try yichuang(["demo", "--hall", path]).exit == 73)
    #expect(try readFile(path) == Array("notes".utf8))
  }
}
