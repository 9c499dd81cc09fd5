import Testing

@testable import Chancery

@Suite("The lexicon of acts")
struct ActLexiconTests {
  @Test("reads in both languages, with several hundred expressions each", arguments: Tongue.allCases)
  func reads(tongue: Tongue) throws {
    let lexicons = try Lexicons()
    let rows = try lexicons.rows("\(tongue.tag)/acts.tsv")
    #expect(rows.reduce(0) { $0 + $1.list("words").count } > 800)
    _ = try ActLexicon(lexicons: lexicons, tongue: tongue)
  }

  @Test("puts what tells more before what tells less")
  func ranks() throws {
    let lexicon = try ActLexicon(lexicons: Lexicons(), tongue: .english)
    let entries = lexicon.entries(at: "speak")
    #expect(entries.first?.rest == ["in", "favour", "of"] || entries.first?.rest.count == 3)
    #expect(entries.map(\.rank) == entries.map(\.rank).sorted(by: >))
  }

  @Test(
    "is met by regular forms of any verb",
    arguments: [
      ("urged", Tongue.english, "urge"), ("stressing", .english, "stress"), ("planned", .english, "plan"),
      ("soulignent", .french, "souligner"), ("engageant", .french, "engager"),
    ])
  func regular(form: String, tongue: Tongue, verb: String) {
    #expect(Inflection.infinitives(of: form, tongue).contains(verb))
  }
}
