/// Sets an entry out for reading: what it is, and each report's words for it.
public struct EntryPage: Sendable {
  private let marks: Marks
  private let width: Int

  public init(marks: Marks, width: Int) {
    self.marks = marks
    self.width = max(40, width)
  }

  /// The page, ending with a line break.
  ///
  /// - Parameter accounts: those of the entry's reports.
  public func text(of entry: Entry, accounts: [Account], statements: [CitedStatement]) -> String {
    var lines = [emphasised(entry.id)]
    let status = entry.status == .occurred ? "" : "\(entry.status.rawValue) "
    var facts = ["\(status)\(entry.kind.rawValue)", entry.date?.edtf.text ?? "undated"]
    if let place = entry.place { facts.append(place.state.map { "\(place.name) (\($0))" } ?? place.name) }
    lines += paragraph(facts.joined(separator: ", "), indent: "  ")
    for one in entry.participants {
      let details = [one.state, one.role?.rawValue, one.part?.rawValue].compactMap { $0 }
      let name = one.name ?? one.state ?? "unknown"
      let person = one.person.map { "  \($0)" } ?? ""
      let words = one.name == nil || details.isEmpty ? name : "\(name) (\(details.joined(separator: ", ")))"
      lines += paragraph(words + person, indent: "    ")
    }
    for reason in entry.date?.basis ?? [] { lines += paragraph("date: \(reason)", indent: "  ") }
    for conflict in entry.conflicts { lines += paragraph(Self.words(of: conflict), indent: "  ") }
    let sources = entry.independentSources == 1 ? "1 source" : "\(entry.independentSources) independent sources"
    lines += paragraph(
      "\(sources)\(entry.sides.isEmpty ? "" : ", sides: \(entry.sides.joined(separator: ", "))")", indent: "  ")
    for telling in entry.tellings {
      guard let account = accounts.first(where: { $0.report.id == telling.report }) else { continue }
      lines += told(telling, account, statements)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func told(_ telling: Entry.Telling, _ account: Account, _ statements: [CitedStatement]) -> [String] {
    let side = account.report.side.map { ", account of \($0)" } ?? ""
    var lines = ["", emphasised("\(telling.report)/\(telling.engagement)\(side)")]
    if let engagement = account.engagements.first(where: { $0.id == telling.engagement }) {
      lines += quoted(engagement.evidence.first, account)
    }
    for cited in statements where account.places(cited, at: telling.engagement) {
      let speakers = cited.speakers.map(\.words).joined(separator: ", ")
      let speaker = speakers.isEmpty ? "speaker not told" : speakers
      lines += paragraph("\(speaker): \(cited.act.rawValue)", indent: "    ")
      if let quote = cited.evidence.first { lines += paragraph("“\(quote.words)”", indent: "      ") }
    }
    return lines
  }

  private func quoted(_ quote: Quote?, _ account: Account) -> [String] {
    quote.map { MarkedText(quote: $0, in: account.report.text).lines(width: width, indent: "      ", marks: marks) }
      ?? []
  }

  private func paragraph(_ words: String, indent: String) -> [String] {
    var text = MarkedText()
    text.append(words)
    return text.lines(width: width, indent: indent, marks: marks)
  }

  private func emphasised(_ words: String) -> String { marks == .terminal ? "\u{1B}[1m\(words)\u{1B}[0m" : words }

  private static func words(of conflict: Entry.Conflict) -> String {
    let versions = conflict.versions.map { "\($0.value) (\($0.reports.map(\.value).joined(separator: ", ")))" }
    return "in conflict, \(conflict.field.rawValue): \(versions.joined(separator: "; ")). First: \(conflict.reason)."
  }
}
