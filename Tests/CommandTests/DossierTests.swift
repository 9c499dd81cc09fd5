import Foundation
import Testing

@Suite("A dossier is built and read back")
struct DossierTests {
  private static let lines = (1...40).map { number in
    """
    {"id": "r\(number)", "published": "2023-05-\(number % 28 + 1)", "text": "Foreign Minister Anna Berg of Norway met \
    Foreign Minister Paul Roche of Ireland in Oslo on Monday. She thanked him. This is report \(number) of the day."}
    """.replacingOccurrences(of: "2023-05-(\\d)\"", with: "2023-05-0$1\"", options: .regularExpression)
  }

  private static let files = ["all.jsonl": Data(lines.joined(separator: "\n").utf8)]

  @Test("with the same content whether or not it was interrupted")
  func killed() throws {
    try Chancery.with(Self.files) { chancery in
      let whole = try chancery.run("add", "all.jsonl", "--dossier", "whole.chancery")
      #expect(whole.status == 0)
      let list = ["list", "engagements", "--format", "jsonl", "--dossier"]
      let expected = try chancery.run(list + ["whole.chancery"]).output
      for number in 0..<4 {
        let file = "cut\(number).chancery"
        let (output, complaints) = (
          chancery.folder.appendingPathComponent("o"), chancery.folder.appendingPathComponent("e")
        )
        let process = try chancery.start(
          ["add", "all.jsonl", "--dossier", file], output: output, complaints: complaints)
        let log = chancery.folder.appendingPathComponent(file + "-wal").path
        while process.isRunning, Self.size(of: log) <= number * 100_000 { Thread.sleep(forTimeInterval: 0.002) }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        let again = try chancery.run("add", "all.jsonl", "--dossier", file)
        #expect(again.status == 0, "\(again.complaints)")
        #expect(again.output.hasPrefix("40 reports: "))
        #expect(try chancery.run(list + [file]).output == expected)
      }
    }
  }

  /// How many bytes a file has; none when it is not there.
  private static func size(of path: String) -> Int {
    (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
  }

  @Test("and adding the same reports again changes nothing")
  func again() throws {
    try Chancery.with(Self.files) { chancery in
      #expect(try chancery.run("add", "all.jsonl").output.hasPrefix("40 reports: 40 new, 0 changed, 0 unchanged."))
      #expect(try chancery.run("add", "all.jsonl").output.hasPrefix("40 reports: 0 new, 0 changed, 40 unchanged."))
      let report = try chancery.run("show", "r7")
      #expect(report.status == 0)
      #expect(report.output.contains("r7 · en"))
      #expect(try chancery.run("show", "nobody").status == 1)
      #expect(try chancery.run("list", "engagements", "--with", "Nobody At All").status == 1)
    }
  }

  @Test("with the reports printed in the order of the input, however many processors work on them")
  func order() throws {
    try Chancery.with(Self.files) { chancery in
      let run = try chancery.run("read", "all.jsonl", "--format", "jsonl")
      let ids = run.output.split(separator: "\n").map { $0.prefix { $0 != "," } }
      #expect(ids == (1...40).map { "{\"report\":{\"id\":\"r\($0)\"" })
      #expect(try chancery.run("read", "all.jsonl", "--format", "jsonl").output == run.output)
      let input = try String(contentsOf: chancery.folder.appendingPathComponent("all.jsonl"), encoding: .utf8)
      #expect(try chancery.run("read", "-", "--format", "jsonl", input: input).output == run.output)
    }
  }

  @Test("from the program's own lexicons, which have no mistakes")
  func lexicons() throws {
    try Chancery.with(["given-names.tsv": Data("name\tgender\nAslan\tm\tx\nLucy\tq\n".utf8)]) { chancery in
      let own = try chancery.run("check", "lexicons")
      #expect(own.status == 0, "\(own.complaints)")
      for arguments in [["."], ["--lexicons", "."]] {
        let run = try chancery.run(["check", "lexicons"] + arguments)
        #expect(run.status == 2)
        #expect(run.complaints.contains("given-names.tsv:2: 3 cells, but only 2 columns."))
        #expect(run.complaints.contains("given-names.tsv:3: “q” in column “gender” should be one of m, f, mf"))
      }
    }
  }

  @Test("and a state that no lexicon knows is no question")
  func between() throws {
    try Chancery.with(Self.files) { chancery in
      _ = try chancery.run("add", "all.jsonl")
      let run = try chancery.run("list", "engagements", "--between", "Norway", "Narnia")
      #expect(run.status == 2)
      #expect(run.complaints.contains("“Narnia” is no state or body"))
      #expect(try chancery.run("list", "engagements", "--between", "Norway", "Ireland").status == 0)
    }
  }
}
