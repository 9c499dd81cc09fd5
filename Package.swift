// swift-tools-version: 6.1
import PackageDescription

/// The core targets (LanguageKernels, Language, HTMLTree, Charsets, Chancery) need neither the database nor the network,
/// so an edit there is built and tested in seconds.
let package = Package(
  name: "chancery",
  platforms: [.macOS(.v14)],
  products: [
    .library(name: "Language", targets: ["Language"]),
    .library(name: "Chancery", targets: ["Chancery"]),
    .library(name: "ChanceryStore", targets: ["ChanceryStore"]),
    .executable(name: "chancery", targets: ["ChanceryCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .target(name: "LanguageKernels"),
    .target(name: "Language", dependencies: ["LanguageKernels"], resources: [.copy("Models")]),
    .systemLibrary(name: "CGumbo", providers: [.apt(["libgumbo-dev"])]),
    .target(name: "HTMLTree", dependencies: ["CGumbo"]),
    .systemLibrary(name: "CUchardet", providers: [.apt(["libuchardet-dev"])]),
    .target(name: "Charsets", dependencies: ["CUchardet"]),
    .target(
      name: "Chancery", dependencies: ["Language", "HTMLTree", "Charsets"], resources: [.copy("Lexicons")]),
    .target(
      name: "ChanceryStore",
      dependencies: ["Chancery", .product(name: "GRDB", package: "GRDB.swift")]),
    .executableTarget(
      name: "ChanceryCommand",
      dependencies: [
        "Chancery", "ChanceryStore", "Language",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(name: "LanguageTests", dependencies: ["Language"]),
    .testTarget(name: "ChanceryTests", dependencies: ["Chancery"], exclude: ["Pages"]),
    .testTarget(name: "ChanceryStoreTests", dependencies: ["ChanceryStore"]),
    .testTarget(name: "CommandTests", dependencies: ["ChanceryCommand"]),
  ],
  swiftLanguageModes: [.v6]
)
