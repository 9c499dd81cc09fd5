import Testing

@testable import Chancery

@Suite("An explanation names the rule, the row and the words of each item")
struct ExplanationTests {
  private func explained(_ text: String, _ tongue: Tongue) throws -> (account: Account, explanation: Explanation) {
    let report = Report(id: ReportID("x"), title: "", text: text, language: tongue)
    return try Sample.reader.get().explainedAccount(of: report)
  }

  @Test("for engagements, offices and statements, in the account's order")
  func items() throws {
    let (account, explanation) = try explained(
      "Foreign Minister Anna Berg of Norway met Foreign Minister Paul Roche of Ireland in Oslo. She thanked him.",
      .english)
    #expect(explanation.engagements.count == account.engagements.count)
    let reason = try #require(explanation.engagements.first?.first)
    #expect(reason.rule == "frame pair")
    #expect(reason.row?.file == "en/contacts.tsv")
    #expect(reason.words.words == "met")
    #expect(explanation.offices.count == account.offices.count)
    #expect(explanation.offices.allSatisfy { $0.first?.row?.file == "en/offices.tsv" })
    #expect(explanation.statements.count == account.statements.count)
    #expect(explanation.statements.first?.first?.row?.file == "en/acts.tsv")
    #expect(explanation.statements.first?.first?.words.words == "thanked")
  }

  @Test(
    "and tells why a sentence gave nothing",
    arguments: [
      (
        "Foreign Minister Anna Berg of Norway met Prime Minister Jonas Lie of Norway in Oslo.", Tongue.english, "met",
        "NOR"
      ),
      (
        "Le ministre français Paul Roche n'a pas rencontré le ministre norvégien Jonas Lie.", .french, "rencontré",
        "denied"
      ),
    ])
  func silences(text: String, tongue: Tongue, word: String, reason: String) throws {
    let silences = try explained(text, tongue).explanation.silences
    #expect(silences.contains { $0.words.words == word && $0.reason.contains(reason) }, "\(silences)")
  }

  @Test("with words as the report writes them")
  func stored() throws {
    let text =
      "Le ministre d\u{2019}E\u{301}tat franc\u{327}ais Paul Roche a rec\u{327}u le ministre norvégien Jonas Lie à Paris."
    let words = try explained(text, .french).explanation.engagements.first?.first?.words.words
    #expect(words.map { $0.unicodeScalars.elementsEqual("rec\u{327}u".unicodeScalars) } == true)
  }
}
