import Foundation
import Testing

@testable import Chancery

@Suite("An account is printed with the words it rests on")
struct AccountRecordTests {
  static let text = "Rencontre à Huế 😀\n\nLe ministre Đỗ Việt a reçu M. Dupont. Il l'a remercié\u{A0}!\nFin."

  /// A quote of the first place where `words` stand.
  static func quote(_ words: String) throws -> Quote {
    let start = try #require(text.range(of: words)).lowerBound
    let lower = text.utf8.distance(from: text.utf8.startIndex, to: start)
    return try Quote(report: ReportID("r"), bytes: lower..<(lower + words.utf8.count), of: text)
  }

  static func account() throws -> Account {
    let report = Report(
      id: ReportID("r"), title: "Rencontre à Huế 😀", text: text, language: .french, side: "VNM",
      published: Day("2021-03-22"))
    let day = try #require(Day("2021-03-21"))
    return Account(
      report: report,
      engagements: [
        Engagement(
          id: "e1", kind: .meeting, status: .occurred,
          participants: [
            Participant(
              name: "Đỗ Việt", state: "VNM", office: "ministre", role: .minister, part: .host,
              evidence: [try quote("Le ministre Đỗ Việt")])
          ],
          date: Dating(edtf: EDTF(day), quote: nil, basis: ["the day before"]), place: nil, isMain: true,
          confidence: 0.87654, evidence: [try quote("a reçu M. Dupont")], triggers: [5])
      ],
      statements: [
        Statement(
          speakers: [Speaker(name: "Đỗ Việt", state: "VNM")], addressees: [], act: .thank, content: nil,
          engagement: "e1", confidence: 0.5, evidence: [try quote("remercié")])
      ])
  }

  @Test("as JSON whose places count code points")
  func json() throws {
    let line = try Self.account().json().line
    let value = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    let scalars = Array(Self.text.unicodeScalars)
    var quotes = 0
    func check(_ value: Any) {
      if let object = value as? [String: Any] {
        if let start = object["start"] as? Int, let end = object["end"] as? Int, let quote = object["quote"] as? String
        {
          #expect(quote.unicodeScalars.elementsEqual(scalars[start..<end]))
          quotes += 1
        }
        object.values.forEach(check)
      } else if let list = value as? [Any] {
        list.forEach(check)
      }
    }
    check(value)
    #expect(quotes == 3)
    #expect(
      line.hasPrefix(
        #"{"report":{"id":"r","title":"Rencontre à Huế 😀","text":"Rencontre à Huế 😀\n\nLe ministre Đỗ Việt a reçu "#))
    #expect(
      line.contains(#""language":"fr","outlet":null,"side":"VNM","published":"2021-03-22","url":null,"dated":null}"#))
    #expect(
      line.contains(
        #""date":{"edtf":"2021-03-21","text":null,"basis":["the day before"]},"place":null,"participants":[{"name":"#))
    #expect(
      line.contains(
        #""codes":{"plover":"CONSULT","mode":null,"contexts":["diplomatic"],"cameo":"040"},"confidence":0.877,"evidence":"#
      ))
    #expect(try Self.account().json().line == line)
  }

  @Test("as JSON with only the parts that were asked for")
  func parts() throws {
    let line = try Self.account().json(parts: [.statements]).line
    #expect(line.contains(#""engagements":[],"offices":[],"statements":[{"speakers""#))
  }

  @Test("as a page with the sentence under each item")
  func page() throws {
    let page = AccountPage(marks: .brackets, width: 80).text(of: try Self.account())
    #expect(
      page == """
        Rencontre à Huế 😀
        r · fr · account of VNM · published 2021-03-22

        Engagements
          e1 meeting, occurred, 2021-03-21
              Đỗ Việt (VNM, minister, host)
              Le ministre Đỗ Việt [a reçu M. Dupont].
              date: the day before

        Statements
          Đỗ Việt (VNM): thank (e1)
              Il l'a [remercié] !

        """)
    let coloured = AccountPage(marks: .terminal, width: 80).text(of: try Self.account(), parts: [.statements])
    #expect(coloured.contains("Il l'a \u{1B}[1;4mremercié\u{1B}[0m !"))
  }

  @Test("as a table that keeps within its width")
  func table() throws {
    var table = TextTable.ofAccounts
    table.add(try Self.account())
    let lines = table.text(width: 80).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { DisplayWidth.of(String($0)) <= 80 })
    #expect(lines[1].hasPrefix("r       e1"))
  }
}

@Suite("A sentence is cut out around its quote")
struct ExcerptTests {
  @Test(
    "from mark to mark",
    arguments: [
      ("One ends. Two met her. Three.", "met", " Two ", " her."),
      ("One ends.Two met her.Three.", "met", "Two ", " her."),
      ("Title\nMr. Two met her\nThree.", "met", "Mr. Two ", " her"),
      ("He said: “No.” “We met!” Then.", "met", " “We ", "!”"),
      (
        "One ends. He and Mr. Two, M. Trois and J. Four met her. Five.", "met",
        " He and Mr. Two, M. Trois and J. Four ", " her."
      ),
      ("met", "met", "", ""),
    ])
  func cuts(text: String, words: String, before: String, after: String) throws {
    let start = try #require(text.range(of: words)).lowerBound
    let lower = text.utf8.distance(from: text.utf8.startIndex, to: start)
    let quote = try Quote(report: ReportID("r"), bytes: lower..<(lower + words.utf8.count), of: text)
    let excerpt = Excerpt(of: quote, in: text)
    #expect(excerpt.before == before)
    #expect(excerpt.after == after)
    #expect(!excerpt.isCutBefore && !excerpt.isCutAfter)
  }

  @Test("or at a word, when it is long, and never inside a character")
  func long() throws {
    let text = String(repeating: "ééé 王毅 ", count: 100) + "met " + String(repeating: "😀😀 ", count: 100)
    let lower = try #require(Array(text.utf8).firstIndex(of: UInt8(ascii: "m")))
    let excerpt = Excerpt(of: try Quote(report: ReportID("r"), bytes: lower..<(lower + 3), of: text), in: text)
    #expect(excerpt.isCutBefore && excerpt.isCutAfter)
    #expect(excerpt.before.utf8.count <= 240 && excerpt.after.utf8.count <= 240)
  }
}
