import Foundation
import Testing

/// The built program, run as a user runs it.
struct Chancery {
  /// What a run printed and how it ended.
  struct Run {
    let status: Int32
    let output: String
    let complaints: String
  }

  /// A folder of the test's own, in which the program runs; it is removed at the end.
  let folder: URL

  private init(folder: URL) { self.folder = folder }

  /// Runs `body` in a folder that holds `files`.
  static func with(_ files: [String: Data] = [:], _ body: (Chancery) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("chancery-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, data) in files { try data.write(to: folder.appendingPathComponent(name)) }
    try body(Chancery(folder: folder))
  }

  /// Runs the program to its end.
  func run(_ arguments: String..., input: String? = nil) throws -> Run {
    try run(arguments, input: input)
  }

  func run(_ arguments: [String], of program: URL = program, input: String? = nil) throws -> Run {
    let (output, complaints) = (folder.appendingPathComponent(".out"), folder.appendingPathComponent(".err"))
    let process = try start(arguments, of: program, input: input, output: output, complaints: complaints)
    process.waitUntilExit()
    return Run(
      status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: try String(contentsOf: output, encoding: .utf8),
      complaints: try String(contentsOf: complaints, encoding: .utf8))
  }

  /// Runs lines of a shell in which `chancery` is the program, to their end or to the first that fails.
  func script(_ lines: String) throws -> Run {
    let place = Self.program.deletingLastPathComponent().path
    return try run(["-e", "-c", "PATH='\(place)':\"$PATH\"\n" + lines], of: URL(fileURLWithPath: "/bin/bash"))
  }

  /// Starts the program without waiting for it.
  func start(
    _ arguments: [String], of program: URL = program, input: String? = nil, output: URL, complaints: URL
  ) throws -> Process {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment
    environment["CHANCERY_DOSSIER"] = nil
    process.environment = environment
    for file in [output, complaints] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: complaints)
    if let input {
      let file = folder.appendingPathComponent(".in")
      try Data(input.utf8).write(to: file)
      process.standardInput = try FileHandle(forReadingFrom: file)
    } else {
      process.standardInput = FileHandle.nullDevice
    }
    try process.run()
    return process
  }

  /// The program lies beside the bundle of tests.
  static var program: URL {
    let arguments = CommandLine.arguments
    let bundle =
      arguments.firstIndex(of: "--test-bundle-path").flatMap { $0 + 1 < arguments.count ? arguments[$0 + 1] : nil }
      ?? arguments[0]
    var folder = URL(fileURLWithPath: bundle).resolvingSymlinksInPath()
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let program = folder.appendingPathComponent("chancery")
      if FileManager.default.isExecutableFile(atPath: program.path) { return program }
    }
    return URL(fileURLWithPath: "chancery")
  }
}
