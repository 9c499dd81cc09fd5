import Foundation
import Testing

@testable import Chancery

@Suite("The evaluation counts what agrees with the gold")
struct EvaluationTests {
  private static let text = "Talks\n\nZoé Minh met the envoy in Huế on 3 May. She thanked him."

  private static func gold(_ inner: String) throws -> GoldReport {
    try GoldReport(
      json: Data(
        #"{"id": "x", "published": null, "side": null, "offices": [], "milestones": [], \#(inner)}"#.utf8))
  }

  private static func account(_ change: (inout Account) throws -> Void = { _ in }) rethrows -> Account {
    var account = Account(
      report: Report(id: ReportID("x"), title: "Talks", text: text, language: .english))
    try change(&account)
    return account
  }

  @Test(
    "of persons' names in any spelling",
    arguments: [
      ("Bui Thanh Son", "Bùi Thanh Sơn", true),
      ("Đỗ Hùng Việt", "Do Hung Viet", true),
      ("Antony Blinken", "Anthony Blinken", true),
      ("Antony Blinken", "Blinken", true),
      ("Antony Blinken", "Tony Blair", false),
      ("Nguyen Phu Trong", "Nguyen Xuan Phuc", false),
      ("Ana Maria Lopez", "Maria Ana Ruiz", true),
      ("", "Blinken", false),
    ])
  func names(gold: String, told: String, agree: Bool) {
    #expect(ScoredName(gold).agrees(with: ScoredName(told)) == agree)
    #expect(ScoredName(told).agrees(with: ScoredName(gold)) == agree)
  }

  @Test("pairing the best first and each item once")
  func pairs() {
    let weights: [[Double]] = [[3, 5], [0, 5], [1, 2]]
    let pairs = Assignment.pairs(gold: 3, told: 2) { weights[$0][$1] }
    #expect(pairs == [.init(gold: 0, told: 1), .init(gold: 2, told: 0)])
  }

  @Test("and names what is missed and what is too much")
  func differences() throws {
    var evaluation = Evaluation()
    evaluation.add(
      try Self.gold(
        #""engagements": [], "statements": [{"speakers": ["Zoé Minh"], "act": "thank", "quote": "thanked him"}]"#),
      account: try Self.account {
        $0.statements = [
          Statement(
            speakers: [Speaker(name: "Zoe Minh", state: nil)], addressees: [], act: .praise, content: nil,
            engagement: nil, confidence: 1,
            evidence: [try Quote(report: ReportID("x"), bytes: 54..<61, of: Self.text)])
        ]
      })
    #expect(
      evaluation.differences == [
        "  x missed statement thank by Zoé Minh: “thanked him”",
        "  x extra statement praise by Zoe Minh: “thanked”",
      ])
    let rows = Dictionary(uniqueKeysWithValues: evaluation.figures.rows.map { ($0.label, $0.matched) })
    #expect(rows["statements (speaker and act)"] == 0)
    #expect(rows["statements, speaker and act group"] == 1)
    #expect(rows["evidence that quotes the text exactly"] == 1)
  }

  @Test("A report without an account is named and counts as nothing told")
  func missing() throws {
    var evaluation = Evaluation()
    evaluation.add(
      try Self.gold(#""engagements": [], "statements": [{"speakers": ["A"], "act": "thank", "quote": "She"}]"#),
      account: nil)
    #expect(evaluation.figures.table.hasPrefix("1 reports, 1 without an account: x\n"))
    #expect(evaluation.figures.rows.first { $0.label.hasPrefix("statements") }?.recall == 0)
  }
}

@Suite("The evaluation agrees with its model in Python", .enabled(if: SharedGold.isThere))
struct ModelTests {
  @Test("to the digit, over accounts with many kinds of mistakes", arguments: [1, 2, 3, 4] as [UInt64])
  func agrees(seed: UInt64) throws {
    var evaluation = Evaluation()
    var lines = ""
    for gold in try SharedGold.reports() {
      let text = try String(
        contentsOf: SharedGold.folder.appendingPathComponent("reports/\(gold.id).txt"), encoding: .utf8)
      var guess = GuessedAccount(gold, text: text, seed: seed)
      let account = guess.account()
      evaluation.add(gold, account: account)
      lines += account.json().line + "\n"
    }
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("chancery-model-\(seed).jsonl")
    try lines.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    #expect(try SharedGold.score(file) == evaluation.figures.table)
  }
}

/// The gold that lies beside a checkout, where there is one.
enum SharedGold {
  static let folder: URL = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("shared")

  static var isThere: Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent("eval/score.py").path)
      && FileManager.default.fileExists(atPath: folder.appendingPathComponent("gold").path)
      && (try? run(["--version"])) != nil
  }

  static func reports() throws -> [GoldReport] {
    let gold = folder.appendingPathComponent("gold")
    return try FileManager.default.contentsOfDirectory(atPath: gold.path).filter { $0.hasSuffix(".json") }.sorted()
      .map { try GoldReport(json: Data(contentsOf: gold.appendingPathComponent($0))) }
  }

  /// What the model prints for a file of accounts.
  static func score(_ accounts: URL) throws -> String {
    try run([
      folder.appendingPathComponent("eval/score.py").path, "--gold", folder.appendingPathComponent("gold").path,
      "--system", accounts.path,
    ])
  }

  private static func run(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.fileReadUnknown) }
    return String(decoding: data, as: UTF8.self)
  }
}
