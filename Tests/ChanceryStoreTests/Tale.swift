import Chancery
import Foundation

@testable import ChanceryStore

/// Accounts made of a few words each, for tests of what is joined.
enum Tale {
  /// An engagement; people are written `Name@STATE` or, for a state alone, `@STATE`.
  static func engagement(
    _ kind: Engagement.Kind, _ people: [String], on date: String?, at place: Place? = nil,
    status: Engagement.Status = .occurred, main: Bool = true, parts: [Participant.Part?] = []
  ) -> Engagement {
    Engagement(
      id: "e", kind: kind, status: status,
      participants: people.enumerated().map { place, person in
        let words = person.split(separator: "@", omittingEmptySubsequences: false)
        let name = words[0].isEmpty ? nil : String(words[0])
        let state = words.count > 1 && !words[1].isEmpty ? String(words[1]) : nil
        return Participant(
          name: name, state: state, office: nil, role: nil, part: place < parts.count ? parts[place] : nil, evidence: []
        )
      },
      date: date.map { Dating(edtf: EDTF(stored: $0), quote: nil, basis: []) }, place: place, isMain: main,
      confidence: 0.5, evidence: [], triggers: [])
  }

  static func account(
    _ id: String, side: String? = nil, published: String? = nil, dated: String? = nil, _ engagements: Engagement...
  ) -> Account {
    let report = Report(
      id: ReportID(id), title: id, text: id, language: .english, side: side, published: published.flatMap { Day($0) })
    return Account(
      report: report, dated: dated.map { Dating(edtf: EDTF(stored: $0), quote: nil, basis: []) },
      engagements: engagements.enumerated().map { place, engagement in
        var engagement = engagement
        engagement.id = "e\(place + 1)"
        return engagement
      })
  }

  /// The dossier of these accounts, added `step` at a time.
  static func with<Value>(
    _ accounts: [Account], step: Int = .max, _ body: (Dossier) throws -> Value
  ) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("chancery-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let dossier = try Dossier(file: folder.appendingPathComponent("test.chancery").path, creating: true)
    var rest = accounts[...]
    while !rest.isEmpty {
      try dossier.add(Array(rest.prefix(step)))
      rest = rest.dropFirst(step)
    }
    return try body(dossier)
  }

  /// The tellings of each entry, such as `a/e1 b/e2`.
  static func groups(_ accounts: [Account]) throws -> Set<String> {
    try with(accounts) { dossier in
      Set(try dossier.entries().items.map { entry in entry.tellings.map(\.id).joined(separator: " ") })
    }
  }
}

/// Random numbers that are the same in every run.
///
/// - Source: SplitMix64: G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators" (2014).
struct Dice: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
