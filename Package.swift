// swift-tools-version: 6.1
import PackageDescription

/// Set by `make fuzz` alone. Every module is then compiled with coverage counters, and the fuzz
/// targets, which are tests otherwise, become the program `Fuzz`.
let isFuzzing = Context.environment["YICHUANG_FUZZING"] != nil

/// One strictness for every target. Warnings become errors in `make check` and where
/// `CI` is set, not here: a newer compiler must not break a user's build.
let strict: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (isFuzzing ? [.unsafeFlags(["-sanitize=fuzzer", "-enable-testing"])] : [])

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

/// What the program is made of.
let programParts: [Target.Dependency] = [
  "HallCore", "HallCrypto", "HallStore", "Words", "TextFormats", "TerminalUI", "Workstation",
  "TerminalHost", "Rehearsal", "CSystem",
]

/// The program. A fuzzer has its own entry, so while fuzzing it is a module like the others.
let program: Target =
  isFuzzing
  ? .target(
    name: "yichuang", dependencies: programParts, exclude: ["Main.swift"], swiftSettings: strict)
  : .executableTarget(name: "yichuang", dependencies: programParts, swiftSettings: strict)

/// One folder: what holds for each parser, and the two ways to find out.
let fuzzing: Target =
  isFuzzing
  ? .executableTarget(
    name: "Fuzz", dependencies: programParts + ["yichuang", "TestKit", "CTerminal"],
    path: "Tests/FuzzingTests", exclude: ["AsTests"], swiftSettings: strict,
    linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])])
  : .testTarget(
    name: "FuzzingTests", dependencies: programParts + ["yichuang", "TestKit", "CTerminal"],
    exclude: ["AsFuzzer"], swiftSettings: strict)

let package = Package(
  name: "yichuang",
  products: isFuzzing ? [] : [.executable(name: "yichuang", targets: ["yichuang"])],
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
    module("Workstation", ["HallCore", "Words", "TerminalUI", "TextFormats"]),
    module("TerminalHost", ["TerminalUI", "CTerminal"]),

    program,

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
      [
        "HallStore", "HallCore", "HallCrypto", "TextFormats", "CSQLite", "CSystem", "Words",
        "WindowProbe",
      ]),
    // A window without a screen, for the tests that kill one.
    .executableTarget(
      name: "WindowProbe", dependencies: ["HallCore", "HallStore", "TestKit"],
      path: "Tests/WindowProbe",
      swiftSettings: strict),
    tests("TerminalUITests", ["TerminalUI", "TextFormats"]),
    tests("WorkstationTests", ["Workstation", "HallCore", "Words", "TerminalUI", "TextFormats"]),
    // A small program in a terminal, for the tests that need a real one.
    .executableTarget(
      name: "HostProbe", dependencies: ["TerminalHost", "TerminalUI"], path: "Tests/HostProbe",
      swiftSettings: strict),
    tests("TerminalHostTests", ["TerminalHost", "TerminalUI", "CTerminal", "HostProbe"]),
    tests("RehearsalTests", ["Rehearsal", "HallCore", "HallStore"]),
    tests(
      "YichuangTests",
      ["yichuang", "HallCore", "HallStore", "TerminalHost", "TerminalUI", "Words", "Workstation"]),
    tests("EndToEndTests", ["HallCore", "HallStore", "CSystem"]),
    fuzzing,
    tests("TidyTests", []),

    // Figures, as ratios to the least a full-screen list can be.
    .executableTarget(
      name: "Floor", dependencies: ["CNcurses"], path: "Benchmarks/Floor",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .executableTarget(
      name: "Bench",
      dependencies: ["TestKit", "HallCore", "HallStore", "Rehearsal", "CSQLite", "CSystem"],
      path: "Benchmarks/Bench", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
