/// Sets an account out for reading: each item with the sentence that tells it, the words it rests on set off.
public struct AccountPage: Sendable {
  private let marks: Marks
  /// Columns a line.
  private let width: Int

  public init(marks: Marks, width: Int) {
    self.marks = marks
    self.width = max(40, width)
  }

  /// The page, ending with a line break.
  ///
  /// - Parameter explanation: when given, each item tells its reasons, and the page ends with the words that may tell
  ///   something in sentences that gave nothing.
  public func text(
    of account: Account, parts: Set<AccountPart> = Set(AccountPart.allCases), explanation: Explanation? = nil
  ) -> String {
    var lines = heading(of: account)
    if parts.contains(.engagements) {
      add("Engagements", account.engagements, explanation?.engagements, to: &lines) { engagement($0, account) }
    }
    if parts.contains(.offices) {
      add("Offices", account.offices, explanation?.offices, to: &lines) { office($0, account) }
    }
    if parts.contains(.statements) {
      add("Statements", account.statements, explanation?.statements, to: &lines) { statement($0, account) }
    }
    if parts.contains(.milestones) {
      add("Milestones", account.milestones, explanation?.milestones, to: &lines) { milestone($0, account) }
    }
    if let silences = explanation?.silences, !silences.isEmpty {
      lines += ["", emphasised("What gave nothing")]
      for silence in silences {
        lines += quoted(silence.words, account) + paragraph("\(silence.reason) (\(silence.row))", indent: "      ")
      }
    }
    add("Findings", account.findings, nil, to: &lines) { finding($0, account) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func add<Item>(
    _ title: String, _ items: [Item], _ reasons: [[Explanation.Reason]]?, to lines: inout [String],
    _ page: (Item) -> [String]
  ) {
    guard !items.isEmpty else { return }
    lines += ["", emphasised(title)]
    for (place, item) in items.enumerated() {
      lines += page(item)
      guard let reasons, place < reasons.count else { continue }
      for reason in reasons[place] { lines += paragraph("because: \(reason.line)", indent: "      ") }
    }
  }

  private func heading(of account: Account) -> [String] {
    let report = account.report
    var facts = [report.id.value, report.language?.tag ?? "language not read"]
    if let outlet = report.outlet { facts.append(outlet) }
    if let side = report.side { facts.append("account of \(side)") }
    if let published = report.published { facts.append("published \(published)") }
    var lines = paragraph(report.title, indent: "")
    if let first = lines.first, lines.count == 1 { lines = [emphasised(first)] }
    lines.append(facts.joined(separator: " · "))
    if let dated = account.dated { lines += paragraph("dated \(Self.words(of: dated))", indent: "") }
    return lines
  }

  private func engagement(_ engagement: Engagement, _ account: Account) -> [String] {
    let date = engagement.date?.edtf.text ?? "undated"
    var facts = [engagement.kind.rawValue, engagement.status.rawValue, date]
    if let place = engagement.place { facts.append(Self.words(of: place)) }
    let who = engagement.participants.map(Self.words(of:)).joined(separator: " · ")
    var lines = paragraph("\(engagement.id)  \(facts.joined(separator: ", "))", indent: "  ")
    lines += paragraph(who.isEmpty ? "no participant named" : who, indent: "      ")
    lines += quoted(engagement.evidence.first, account)
    if let date = engagement.date, !date.basis.isEmpty {
      lines += paragraph("date: \(date.basis.joined(separator: "; "))", indent: "      ")
    }
    return lines
  }

  private func office(_ claim: OfficeClaim, _ account: Account) -> [String] {
    let former = claim.isFormer ? "formerly " : ""
    let line = "\(claim.name), \(former)\(claim.role.rawValue), \(claim.state ?? "state not told"): \(claim.office)"
    return paragraph(line, indent: "  ") + quoted(claim.evidence.first, account)
  }

  private func statement(_ statement: Statement, _ account: Account) -> [String] {
    var line = statement.speakers.map(Self.words(of:)).joined(separator: " · ")
    if line.isEmpty { line = "speaker not told" }
    line += ": \(statement.act.rawValue)"
    if !statement.addressees.isEmpty {
      line += " → " + statement.addressees.map(Self.words(of:)).joined(separator: " · ")
    }
    if let engagement = statement.engagement { line += " (\(engagement))" }
    return paragraph(line, indent: "  ") + quoted(statement.evidence.first, account)
  }

  private func milestone(_ milestone: Milestone, _ account: Account) -> [String] {
    let line = [milestone.states.joined(separator: "–"), milestone.what, milestone.date?.edtf.text ?? "undated"]
    return paragraph(line.joined(separator: ", "), indent: "  ") + quoted(milestone.evidence.first, account)
  }

  private func finding(_ finding: DateFinding, _ account: Account) -> [String] {
    paragraph("\(finding.code.rawValue): \(finding.summary)", indent: "  ") + quoted(finding.quote, account)
  }

  private func quoted(_ quote: Quote?, _ account: Account) -> [String] {
    quote.map { MarkedText(quote: $0, in: account.report.text).lines(width: width, indent: "      ", marks: marks) }
      ?? []
  }

  private func paragraph(_ words: String, indent: String) -> [String] {
    var text = MarkedText()
    text.append(words)
    let lines = text.lines(width: width - 2, indent: indent, marks: marks)
    return lines.enumerated().map { $0.offset == 0 ? $0.element : "  " + $0.element }
  }

  private func emphasised(_ words: String) -> String { marks == .terminal ? "\u{1B}[1m\(words)\u{1B}[0m" : words }

  private static func words(of dated: Dating) -> String {
    dated.basis.isEmpty ? dated.edtf.text : "\(dated.edtf.text) (\(dated.basis.joined(separator: "; ")))"
  }

  private static func words(of place: Place) -> String { place.state.map { "\(place.name) (\($0))" } ?? place.name }

  private static func words(of participant: Participant) -> String {
    guard let name = participant.name else { return participant.state ?? "unknown" }
    let facts = [participant.state, participant.role?.rawValue, participant.part?.rawValue].compactMap { $0 }
    return facts.isEmpty ? name : "\(name) (\(facts.joined(separator: ", ")))"
  }

  private static func words(of speaker: Speaker) -> String {
    guard let name = speaker.name else { return speaker.state ?? "unknown" }
    return speaker.state.map { "\(name) (\($0))" } ?? name
  }
}
