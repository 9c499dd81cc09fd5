import Chancery
import Foundation

/// Accounts for tests of the store.
enum Sample {
  static let text = "Titre à Huế 😀\n\nLe ministre Đỗ Việt a reçu Ann O'Hara mardi. Il l'a remerciée de son aide."

  static func report(_ id: String) -> Report {
    Report(
      id: ReportID(id), title: "Titre à Huế 😀", text: text, language: .french, outlet: "VNA", side: "VNM",
      published: Day("2023-05-09"), url: "https://example.org/\(id)")
  }

  /// The first place where `words` stand, quoted.
  static func quote(_ words: String, of id: String) throws -> Quote {
    let lower = text.range(of: words).map { text.utf8.distance(from: text.utf8.startIndex, to: $0.lowerBound) } ?? 0
    return try Quote(report: ReportID(id), bytes: lower..<(lower + words.utf8.count), of: text)
  }

  /// An account with every value that there is.
  static func full() throws -> Account {
    func quote(_ words: String) throws -> Quote { try Self.quote(words, of: "full") }
    let day = EDTF(stored: "2023-05-09")
    return Account(
      report: report("full"), dated: Dating(edtf: day, quote: try quote("mardi"), basis: ["a Tuesday", "\"quoted\""]),
      engagements: [
        Engagement(
          id: "e1", kind: .meeting, status: .occurred,
          participants: [
            Participant(
              name: "Đỗ Việt", state: "VNM", office: "ministre", role: .minister, part: .host,
              evidence: [try quote("Đỗ Việt"), try quote("Il")]),
            Participant(name: "Ann O'Hara", state: "USA", office: nil, role: nil, part: .guest, evidence: []),
            Participant(name: nil, state: "EU", office: nil, role: nil, part: nil, evidence: []),
          ],
          date: Dating(edtf: day, quote: try quote("mardi"), basis: ["by the day of the week"]),
          place: Place(name: "Huế", state: "VNM", latitude: 16.46, longitude: 107.59), isMain: true, confidence: 0.75,
          evidence: [try quote("a reçu Ann O'Hara")], triggers: [])
      ],
      offices: [
        OfficeClaim(
          name: "Đỗ Việt", office: "ministre", role: .minister, state: "VNM", isFormer: true,
          evidence: [try quote("Le ministre Đỗ Việt")])
      ],
      statements: [
        Statement(
          speakers: [Speaker(name: "Đỗ Việt", state: "VNM"), Speaker(name: nil, state: "EU")],
          addressees: [Speaker(name: "Ann O'Hara", state: nil)], act: .thank, content: try quote("de son aide"),
          engagement: "e1", confidence: 0.5, evidence: [try quote("remerciée")])
      ],
      milestones: [
        Milestone(
          states: ["USA", "VNM"], what: "relations-established", date: Dating(edtf: day, quote: nil, basis: []),
          evidence: [try quote("Titre")], triggers: [])
      ])
  }

  /// An account of a call between two persons.
  static func call(_ id: String, on date: String?) throws -> Account {
    Account(
      report: report(id),
      engagements: [
        Engagement(
          id: "e1", kind: .call, status: .occurred,
          participants: ["Đỗ Việt", "Ann O'Hara"].map {
            Participant(
              name: $0, state: $0 == "Đỗ Việt" ? "VNM" : "USA", office: nil, role: nil, part: nil, evidence: [])
          },
          date: date.map { Dating(edtf: EDTF(stored: $0), quote: nil, basis: []) }, place: nil, isMain: false,
          confidence: 0.25, evidence: [try quote("reçu", of: id)], triggers: [])
      ])
  }
}
