import Foundation
import Testing

@testable import Chancery

@Suite("The check of lexicons finds each kind of mistake, with file and line")
struct LexiconCheckTests {
  /// The faults of a folder that holds one file, beside lexicons that know one state and one body.
  private func faults(_ name: String, _ text: String) throws -> [LexiconFault] {
    try withFolder([name: text]) { added in
      let own = [
        "states.tsv": "state\nVNM\n", "bodies.tsv": "code\tstate\nUN\t\n",
        "en/common.tsv": "class\twords\ncounterpart\tcounterpart\nformat\tformat\n",
      ]
      return try withFolder(own) { own in
        let faults = try LexiconCheck(lexicons: Lexicons(folders: [own, added])).faults
        #expect(faults.allSatisfy { $0.file.hasSuffix(name) })
        return faults
      }
    }
  }

  @Test("The program's own have none")
  func own() throws {
    #expect(try LexiconCheck(lexicons: Lexicons()).faults == [])
  }

  @Test(
    "in cells",
    arguments: [
      ("en/contacts.tsv", "part\twords\tkind\tframe\tneeds\nverb\tliaise\tchat\tpair\twith", "kind", "chat"),
      ("en/contacts.tsv", "part\twords\tkind\tframe\tneeds\nverb\tliaise\tmeeting\ttalks\t", "frame", "talks"),
      ("en/contacts.tsv", "part\twords\tkind\tframe\tneeds\nverb\tliaise\tmeeting\tpair\t@people", "needs", "@people"),
      ("fr/contact-words.tsv", "class\twords\nlight\tmener", "class", "light"),
      ("fr/acts.tsv", "words\tclass\tact\tneeds\ncritiquer\tact\tblame\tobject", "act", "blame"),
      ("fr/acts.tsv", "words\tclass\tact\tneeds\ncritiquer\tspeak\tcriticise\tobject", "class", "speak"),
      ("fr/acts.tsv", "words\tclass\tact\tneeds\ncritiquer\tact\tcriticise\tobjet", "needs", "objet"),
      ("en/offices.tsv", "heads\tneeds\trole\ndoyen\t\tdean", "role", "dean"),
      ("en/offices.tsv", "heads\tneeds\trole\ndoyen\t@bodies\tofficial", "needs", "@bodies"),
      ("en/milestones.tsv", "what\tgroups\tstates\treach\nvisa\tvisa;;waive\tpair\t8", "groups", "visa;;waive"),
      ("en/milestones.tsv", "what\tgroups\tstates\treach\nvisa\tvisa\tboth\t8", "states", "both"),
      ("en/dates.tsv", "kind\twords\tvalue\tneeds\nmonths\tJanuary\t1\t", "kind", "months"),
      ("en/dates.tsv", "kind\twords\tvalue\tneeds\nshape\tday moon\tcalendar\t", "words", "moon"),
      (
        "en/states.tsv", "state\tnames\tadjectives\tinhabitants\tmetonyms\tprefixes\tparts\nNRN\tNarnia", "state", "NRN"
      ),
      ("en/bodies.tsv", "code\tnames\nLEAGUE\tLeague of Nations", "code", "LEAGUE"),
      ("outlets.tsv", "names\toutlet\tside\tdomains\nx\tX\tNRN\tx.example", "side", "NRN"),
      (
        "tenures.tsv", "person\tnames\toffice\trole\tstate\tfrom\tto\tsource\nA B\t\tMinister\tminister\tVNM\tMay\t\tx",
        "from", "May"
      ),
      ("milestones.tsv", "states\twhat\tdate\tsource\nVNM|NRN\talliance\t2020\tx", "states", "NRN"),
      ("cities.tsv", "name\tothers\tstate\tlatitude\tlongitude\nX\t\tVNM\t97\t3", "latitude", "97"),
      ("given-names.tsv", "name\tgender\nAslan\tlion", "gender", "lion"),
      ("en/vague-offices.tsv", "words\troles\nboss\thead-of-state|boss", "roles", "boss"),
      ("en/common.tsv", "class\twords\ncounterpart\t", "words", ""),
      ("en/common.tsv", "class\twords\ncounterpart\ta||b", "words", "a||b"),
    ])
  func cells(name: String, text: String, column: String, value: String) throws {
    let found = try faults(name, "# remark\n" + text + "\n")
    guard found.count == 1, case .badCell(column, value, _) = found[0].reason else {
      Issue.record("\(found)")
      return
    }
    #expect(found[0].line == 3)
  }

  @Test("in headings and lines")
  func shapes() throws {
    #expect(try faults("en/common.tsv", "class\nx\n").first?.reason == .missingColumn("words"))
    #expect(
      try faults("en/common.tsv", "class\twords\tnote\n").first?.reason
        == .unknownColumn("note", known: ["class", "words"]))
    #expect(try faults("en/common.tsv", "# only a remark\n").first?.reason == .noHeading)
    let wide = try faults("en/common.tsv", "class\twords\ncounterpart\tpeer\tx\nformat\tjoust\ty\tz\n")
    #expect(wide.map(\.line) == [2, 3])
    #expect(wide.map(\.reason) == [.tooManyCells(found: 3, columns: 2), .tooManyCells(found: 4, columns: 2)])
  }

  @Test("in names of files, and in rows that say one thing twice")
  func filesAndRepeats() throws {
    guard case .unknownFile(let known)? = try faults("en/contact.tsv", "x\n").first?.reason else {
      Issue.record("the file is not named")
      return
    }
    #expect(known.contains("en/contacts.tsv"))
    let twice = try faults(
      "en/common.tsv", "class\twords\ncounterpart\tpeer|alter ego\nformat\tpeer\ncounterpart\tpeer\n")
    #expect(twice.map(\.reason) == [.duplicate(key: "counterpart, peer", line: 2)])
    #expect(twice.map(\.line) == [4])
  }
}

@Suite("Rows of an added folder come before the program's own")
struct AddedLexiconTests {
  @Test("A trigger's own row counts first")
  func contacts() throws {
    let text = "part\twords\tkind\tframe\tneeds\nverb\tmeet\tceremony\tpair\t\n"
    try withAdded(["en/contacts.tsv": text]) { lexicons in
      let found = try ContactLexicon(lexicons: lexicons, tongue: .english)
      #expect(found.verbs["meet"]?.first?.kind == .ceremony)
      #expect(found.verbs["confer"]?.first?.kind == .meeting)
    }
  }

  @Test("An office's own row counts even without needs")
  func offices() throws {
    try withAdded(["en/offices.tsv": "heads\tneeds\trole\nambassador\t\tenvoy\n"]) { lexicons in
      let reader = try Reader(lexicons: lexicons)
      let report = Report(
        id: ReportID("x"), title: "",
        text: "The French ambassador, Paul Roche, met President Anna Berg of Norway in Oslo.",
        language: .english)
      #expect(reader.account(of: report).offices.first { $0.name == "Paul Roche" }?.role == .envoy)
    }
  }

  @Test("A verb's own row counts before longer lists of needs")
  func acts() throws {
    let text = "words\tclass\tact\tneeds\nurge\tact\twarn\t\n"
    try withAdded(["en/acts.tsv": text]) { lexicons in
      let found = try ActLexicon(lexicons: lexicons, tongue: .english)
      #expect(found.entries(at: "urge").first?.act == .warn)
    }
  }

  @Test("A tenure's own row takes the place of the program's")
  func tenures() throws {
    let heading = "person\tnames\toffice\trole\tstate\tfrom\tto\tsource\n"
    let row = "Joe Biden\t\tPresident\thead-of-state\tUSA\t2021-01-20\t2025-01-20\tmine\n"
    try withAdded(["tenures.tsv": heading + row]) { lexicons in
      let rows = try lexicons.tenures().filter { $0["person"] == "Joe Biden" && $0["role"] == "head-of-state" }
      #expect(rows.map { $0["source"] } == ["mine"])
    }
  }
}

/// The program's lexicons, to which a folder of the given files is added.
private func withAdded<Value>(_ files: [String: String], _ body: (Lexicons) throws -> Value) throws -> Value {
  try withFolder(files) { try body(Lexicons(adding: $0)) }
}

/// A folder of the given files, which is removed after `body`.
private func withFolder<Value>(_ files: [String: String], _ body: (URL) throws -> Value) throws -> Value {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("chancery-\(UUID().uuidString)")
  defer { try? FileManager.default.removeItem(at: folder) }
  for (name, text) in files {
    let file = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
  return try body(folder)
}
