import Chancery
import Testing

@Suite("Later mentions mean those named before")
struct LaterMentionTests {
  /// Who says what, as short lines: the act and the speakers' names or states.
  private func speakers(_ text: String, _ tongue: Tongue) throws -> [String] {
    try Sample.account(text, tongue).statements.map { statement in
      "\(statement.act.rawValue): "
        + statement.speakers.map { $0.name ?? $0.state ?? "?" }.sorted().joined(separator: ", ")
    }
  }

  @Test(
    "by pronoun, office and group",
    arguments: [
      (
        "Portuguese Foreign Minister Paulo Rangel met his Brazilian counterpart, Mauro Vieira, in Brasília. "
          + "He praised the reforms of recent years.",
        Tongue.english, "praise: Paulo Rangel"
      ),
      (
        "Portuguese Foreign Minister Paulo Rangel met his Brazilian counterpart, Mauro Vieira, in Brasília. "
          + "The two ministers agreed to hold regular consultations.",
        .english, "agree: Mauro Vieira, Paulo Rangel"
      ),
      (
        "Le président kényan William Ruto a reçu à Nairobi le chancelier allemand Olaf Scholz. "
          + "Ce dernier a promis un soutien accru.",
        .french, "pledge: Olaf Scholz"
      ),
      (
        "Vietnamese Deputy Foreign Minister Nguyen Minh Vu met Lao Deputy Foreign Minister Phongsavanh Sisoulath. "
          + "Vu stressed the importance of trade.",
        .english, "affirm: Nguyen Minh Vu"
      ),
      (
        "Ghanaian President John Mahama received the Ambassador of Cuba, Pedro Despaigne. "
          + "The envoy stressed the importance of trade.",
        .english, "affirm: Pedro Despaigne"
      ),
      (
        "Iraqi Foreign Minister Fuad Hussein met Turkish Foreign Minister Hakan Fidan in Ankara. "
          + "The top Turkish diplomat stressed the need for dialogue.",
        .english, "affirm: Hakan Fidan"
      ),
      (
        "Chinese Foreign Minister Wang Yi met Hungarian Foreign Minister Péter Szijjártó in Beijing. "
          + "His guest stressed the importance of trade.",
        .english, "affirm: Péter Szijjártó"
      ),
      (
        "Le président kényan William Ruto a reçu l'ambassadeur du Japon, Hiroshi Matsuura. "
          + "Le diplomate a souligné l'importance du dialogue.",
        .french, "affirm: Hiroshi Matsuura"
      ),
      (
        "Le ministre français Jean-Noël Barrot a rencontré le ministre grec Georgios Gerapetritis. "
          + "Le chef de la diplomatie grecque a souligné l'importance du dialogue.",
        .french, "affirm: Georgios Gerapetritis"
      ),
    ])
  func resolved(text: String, tongue: Tongue, expected: String) throws {
    #expect(try speakers(text, tongue).contains(expected))
  }
}
