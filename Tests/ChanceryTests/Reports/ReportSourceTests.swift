import Foundation
import Testing

@testable import Chancery

@Suite("Inputs give their reports in order")
struct ReportSourceTests {
  /// A folder with the given files, removed after `body`.
  private func withFolder(_ files: [String: String], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("chancery-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try body(folder.path)
  }

  private func reports(_ name: String, input: String = "") throws -> [Result<Report, ReportFault>] {
    let languages = try LanguageProfiles(lexicons: .sample)
    let outlets = try OutletDirectory(lexicons: .sample)
    return try ReportSource(name: name).open { Data(input.utf8) }.map { raw in
      do throws(ReportFault) {
        return .success(try raw.report(languages: languages, outlets: outlets))
      } catch { return .failure(error) }
    }
  }

  @Test("A folder means its files of known endings, below it too, sorted, without hidden ones")
  func folder() throws {
    try withFolder([
      "b.txt": "B", "a/z.jsonl": "{}", "a/y.TXT": "Y", "p.html": "<p>P", "q.HTM": "<p>Q", ".hidden.txt": "H",
      "c.pdf": "C", ".d/e.txt": "E",
    ]) {
      folder in
      let names = try ReportSource.sources(named: [folder, folder + "/b.txt"]).map { try $0.get().name }
      #expect(names == ["a/y.TXT", "a/z.jsonl", "b.txt", "p.html", "q.HTM"].map { "\(folder)/\($0)" })
    }
    try withFolder(["c.pdf": "C"]) { folder in
      #expect(ReportSource.sources(named: [folder]) == [.failure(ReportFault(source: folder, reason: .emptyFolder))])
    }
  }

  @Test("A text file is named by its file and titled by its first line, which stays in the text")
  func textFile() throws {
    try withFolder(["talks.in.paris.txt": "\n  Talks in Paris \n\nThe ministers met on the third of May.\n"]) {
      folder in
      let report = try #require(try reports("\(folder)/talks.in.paris.txt").first).get()
      #expect(report.id.value == "talks.in.paris")
      #expect(report.title == "Talks in Paris")
      #expect(report.text == "\n  Talks in Paris \n\nThe ministers met on the third of May.\n")
      #expect(report.language == .english)
    }
  }

  @Test("A JSON line's text is stored exactly as given; what it leaves out is told from the text")
  func jsonLines() throws {
    let lines = """
      {"id": 7, "title": "T", "text": "Le ministre a reçu son homologue à Hanoï. – VNA", "published": "2021-03-22T08:00:00Z"}

      {"text": " First\\nsecond", "language": "vi", "outlet": "The Outlet", "side": "FRA", "url": "https://x.example/1", "more": []}
      """
    let found = try reports("-", input: lines).map { try $0.get() }
    #expect(found.map(\.id.value) == ["7", "standard-input-3"])
    #expect(found.map(\.title) == ["T", "First"])
    #expect(found[0].text == "Le ministre a reçu son homologue à Hanoï. – VNA")
    #expect(found.map(\.language) == [.french, nil])
    #expect(found.map(\.outlet) == ["VNA", "The Outlet"])
    #expect(found.map(\.side) == ["VNM", "FRA"])
    #expect(found.map { $0.published?.description } == ["2021-03-22", nil])
    #expect(found[1].url == "https://x.example/1")
  }

  @Test(
    "A line that holds no report is a fault with its line; the others are read",
    arguments: [
      (#"{"text": "a"#, ReportFault.Reason.brokenJSON),
      ("[1]", .brokenJSON),
      (#"{"title": "a"}"#, .noText),
      (#"{"text": " \n "}"#, .noText),
      (#"{"text": 3}"#, .badField(name: "text", expected: "a text")),
      (#"{"text": "a", "published": "22 March"}"#, .badField(name: "published", expected: "a day like 2021-03-22")),
      (#"{"text": "a\u0000"}"#, .badField(name: "text", expected: "a text without NUL")),
    ])
  func badLines(line: String, reason: ReportFault.Reason) throws {
    let found = try reports("-", input: "{\"text\": \"one\"}\n\(line)\n{\"text\": \"three\"}\n")
    #expect(found.count == 3)
    #expect(found[1] == .failure(ReportFault(source: "-", line: 2, reason: reason)))
    let third = try found[2].get()
    #expect(third.text == "three")
  }

  @Test("A file that is not there or holds nothing is a fault")
  func badFiles() throws {
    #expect(throws: ReportFault(source: "/no/such.txt", reason: .missing)) { try reports("/no/such.txt") }
    try withFolder(["empty.jsonl": "\n \n", "empty.txt": ""]) { folder in
      #expect(throws: ReportFault(source: folder + "/empty.jsonl", reason: .empty)) {
        try reports(folder + "/empty.jsonl")
      }
      let fault = ReportFault(source: folder + "/empty.txt", reason: .empty)
      let found = try reports(folder + "/empty.txt")
      #expect(found == [.failure(fault)])
    }
  }

  @Test("What a report says of itself comes before what the user says of all")
  func metadata() throws {
    let raw = RawReport(
      source: "-", line: 1, form: .jsonLine, bytes: Data(#"{"text": "PARIS (AFP) - Text.", "side": "FRA"}"#.utf8))
    let report = try raw.report(
      given: ReportMetadata(side: "USA", outlet: "Xinhua", published: Day("2023-04-15")),
      languages: LanguageProfiles(lexicons: .sample), outlets: OutletDirectory(lexicons: .sample))
    #expect(report.side == "FRA")
    #expect(report.outlet == "Xinhua")
    #expect(report.published == Day("2023-04-15"))
  }
}

extension Lexicons {
  /// The program's own lists, and a few outlets.
  static let sample: Lexicons = {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("chancery-sample-lexicons")
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let outlets = """
      names\toutlet\tside\tdomains\tkind
      VNA|Vietnam News Agency|TTXVN\tVNA\tVNM\tvietnamplus.vn\tstate-agency
      Xinhua|Chine nouvelle\tXinhua\tCHN\tnews.cn|xinhuanet.com\tstate-agency
      AFP|Agence France-Presse\tAFP\t\tafp.com\tagency
      """
    try? Data(outlets.utf8).write(to: folder.appendingPathComponent("outlets.tsv"))
    let own = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources/Chancery/Lexicons")
    return Lexicons(folders: [own, folder])
  }()
}
