// swift-tools-version: 6.1
import PackageDescription

/// One strictness for every target. Warnings become errors in `make check`, not here: a newer
/// compiler must not break a user's build.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// Folders of data that tests read by path.
let dataFolders = [
  "WorkstationTests": ["Snapshots"], "HallCoreTests": ["Vectors"],
  "HallStoreTests": ["StoredHalls"],
]

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestKit"],
    exclude: dataFolders[name] ?? [],
    swiftSettings: strict)
}

let package = Package(
  name: "yichuang",
  products: [.executable(name: "yichuang", targets: ["yichuang"])],
  targets: [
    // C libraries of the system, and the two small C targets that stand before them.
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CCrypto", providers: [.apt(["libssl-dev"])]),
    .target(
      name: "CTerminal", dependencies: ["CNcurses"], cSettings: [.define("_GNU_SOURCE")],
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "CSystem", cSettings: [.define("_GNU_SOURCE")]),

    // The hall: rules first, then where they are kept and how they are said.
    module("TextFormats"),
    module("HallCrypto", ["CCrypto"]),
    module("HallCore", ["TextFormats", "HallCrypto"]),
    module("Words", ["HallCore", "TextFormats"]),
    module("HallStore", ["HallCore", "TextFormats", "HallCrypto", "CSQLite", "CSystem"]),
    module("Rehearsal", ["HallCore", "HallStore", "TextFormats"]),

    // The screen: a pure program between two pure modules, and the one host that has a terminal.
    module("TerminalUI", ["TextFormats"]),
    module("Workstation", ["HallCore", "Words", "TerminalUI"]),
    module("TerminalHost", ["TerminalUI", "CTerminal"]),

    .executableTarget(
      name: "yichuang",
      dependencies: [
        "HallCore", "HallCrypto", "HallStore", "Words", "TextFormats", "TerminalUI", "Workstation",
        "TerminalHost", "Rehearsal", "CSystem",
      ], swiftSettings: strict),

    .target(
      name: "TestKit",
      dependencies: [
        "HallCore", "HallStore", "TextFormats", "TerminalUI", "Workstation", "Words", "CSystem",
      ],
      path: "Tests/TestKit", swiftSettings: strict),
    tests("TextFormatsTests", ["TextFormats"]),
    tests("HallCoreTests", ["HallCore", "HallCrypto", "TextFormats", "Words"]),
    tests(
      "HallStoreTests",
      ["HallStore", "HallCore", "HallCrypto", "TextFormats", "CSQLite", "CSystem"]),
    tests("TerminalUITests", ["TerminalUI", "TextFormats"]),
    tests("WorkstationTests", ["Workstation", "HallCore", "Words", "TerminalUI"]),
    // A small program in a terminal, for the tests that need a real one.
    .executableTarget(
      name: "HostProbe", dependencies: ["TerminalHost", "TerminalUI"], path: "Tests/HostProbe",
      swiftSettings: strict),
    tests("TerminalHostTests", ["TerminalHost", "TerminalUI", "CTerminal", "HostProbe"]),
    tests("RehearsalTests", ["Rehearsal", "HallCore", "HallStore"]),
    tests("EndToEndTests", ["HallCore", "HallStore"]),
    tests("TidyTests", []),

    // Figures, as ratios to the least a full-screen list can be.
    .executableTarget(
      name: "Floor", dependencies: ["CNcurses"], path: "Benchmarks/Floor",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .executableTarget(
      name: "Bench", dependencies: ["TestKit"], path: "Benchmarks/Bench", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
