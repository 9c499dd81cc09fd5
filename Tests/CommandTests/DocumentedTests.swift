import Foundation
import Testing

/// Runs what README and docs show, so that they cannot go stale.
@Suite("The commands that the documents show do what they show")
struct DocumentedTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A command of a document, and what it is shown to print; nil when only the command is shown.
  private struct Shown: CustomTestStringConvertible, Sendable {
    let page: String
    let command: String
    let output: String?
    var testDescription: String { "\(page): \(command)" }
  }

  /// The blocks of `sh` and `console` in README and docs: in `sh` each line is a command, in `console` a line after `$`.
  private static let shown: [Shown] = {
    let docs = (try? FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent("docs").path)) ?? []
    let pages = ["README.md"] + docs.filter { $0.hasSuffix(".md") }.sorted().map { "docs/" + $0 }
    return pages.flatMap { page -> [Shown] in
      guard let text = try? String(contentsOf: root.appendingPathComponent(page), encoding: .utf8) else { return [] }
      return blocks(of: text).flatMap { language, body in shown(page, language, body) }
    }
  }()

  private static func blocks(of text: String) -> [(language: String, body: String)] {
    let parts = text.components(separatedBy: "```")
    return stride(from: 1, to: parts.count, by: 2).map { place in
      let lines = parts[place].split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      return (String(lines[0]), lines.count > 1 ? String(lines[1]) : "")
    }
  }

  private static func shown(_ page: String, _ language: String, _ body: String) -> [Shown] {
    switch language {
    case "console":
      guard body.hasPrefix("$ ") else { return [] }
      let lines = body.split(separator: "\n", maxSplits: 1)
      return [
        Shown(page: page, command: String(lines[0].dropFirst(2)), output: lines.count > 1 ? String(lines[1]) : "")
      ]
    case "sh":
      // Lines that belong together go on as one script: they may set variables or end in a backslash.
      // What needs programs that are not ours is left to the reader.
      return body.contains("chancery ") && !body.contains("sqlite3 ")
        ? [Shown(page: page, command: body, output: nil)] : []
    default: return []
    }
  }

  @Test("README and docs show some")
  func some() {
    #expect(Self.shown.count > 3)
    #expect(Self.shown.contains { $0.output != nil })
  }

  @Test("each", arguments: shown)
  private func runs(shown: Shown) throws {
    try Chancery.with { chancery in
      for name in ["Examples", "Sources"] {
        try FileManager.default.createSymbolicLink(
          at: chancery.folder.appendingPathComponent(name), withDestinationURL: Self.root.appendingPathComponent(name))
      }
      let run = try chancery.script(shown.command)
      #expect(run.status == 0, "\(run.complaints)")
      if let output = shown.output { #expect(run.output == output) }
    }
  }

  @Test(
    "every option of every command stands in the documents",
    arguments: [
      ["read"], ["add"], ["list", "engagements"], ["list", "people"], ["list", "statements"], ["show"], ["parse"],
      ["evaluate"], ["check", "lexicons"],
    ])
  func options(command: [String]) throws {
    let pages = try FileManager.default.contentsOfDirectory(atPath: Self.root.appendingPathComponent("docs").path)
    var text = try String(contentsOf: Self.root.appendingPathComponent("README.md"), encoding: .utf8)
    for page in pages where page.hasSuffix(".md") {
      text += try String(contentsOf: Self.root.appendingPathComponent("docs/\(page)"), encoding: .utf8)
    }
    try Chancery.with { chancery in
      let help = try chancery.run(command + ["--help"]).output
      let options = help.split(whereSeparator: { !$0.isLetter && $0 != "-" }).map(String.init)
        .filter { $0.hasPrefix("--") && $0.count > 3 }
      for option in Set(options).subtracting(["--help", "--version"]).sorted() {
        #expect(text.contains(option), "\(option) of \(command.joined(separator: " "))")
      }
    }
  }
}
