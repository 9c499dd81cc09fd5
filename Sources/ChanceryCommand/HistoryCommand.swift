import ArgumentParser
import Chancery
import ChanceryStore

/// `chancery history`: a relationship told in order.
struct History: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tells the relationship of two states in order: milestones, engagements, and what was pledged.")

  @Argument(help: "Two states or bodies in any form, such as VNM “United States”.") var states: [String]
  @OptionGroup var data: LexiconOptions
  @OptionGroup var file: DossierOptions
  @Option(help: "text for reading, or json.") var format = Show.Format.text

  func validate() throws {
    if states.count != 2 { throw ValidationError("Name two states, such as VNM USA.") }
  }

  func run() throws {
    try Console.run { console in
      let directory = try StateDirectory(lexicons: data.lexicons())
      let codes = states.map { directory.code(of: $0) }
      let dossier = try file.openForReading()
      let relationship = try dossier.relationship(codes[0], codes[1])
      var query = EntryQuery()
      query.between = relationship.states
      let entries = try dossier.entries(query).items
      let commitments = try dossier.commitments(query).items
      if entries.isEmpty && relationship.milestones.isEmpty {
        console.remark("Nothing found of \(relationship.states.joined(separator: " and ")).")
        return .nothingFound
      }
      if format == .json {
        console.print(
          JSON.object([
            .init("relationship", relationship.json), .init("entries", .array(entries.map(\.json))),
            .init("commitments", .array(commitments.map(\.json))),
          ]).page)
        return .done
      }
      console.print(relationship.states.joined(separator: " – "))
      for standing in relationship.standings { console.print("  since \(standing.since.text)  \(standing.what)") }
      console.print("")
      for line in Self.lines(entries, relationship.milestones) { console.print(line) }
      if !commitments.isEmpty { console.print("\nCommitments") }
      for commitment in commitments {
        let due = commitment.due.map { ", due \($0.text)" } ?? ""
        let said = commitment.dates.map(\.text).joined(separator: ", ")
        let who = commitment.speakers.map(\.words).joined(separator: ", ")
        console.print("  \(who), said \(said.isEmpty ? "undated" : said)\(due): “\(commitment.content)”")
      }
      return .done
    }
  }

  /// Engagements and milestones in order of date, one a line.
  private static func lines(_ entries: [Entry], _ milestones: [RelationMilestone]) -> [String] {
    let told = entries.map { entry -> (String, String) in
      let date = entry.date?.edtf.text ?? "undated"
      let what = entry.status == .occurred ? entry.kind.rawValue : "\(entry.status.rawValue) \(entry.kind.rawValue)"
      let who = entry.participants.map { $0.name ?? $0.state ?? "?" }.joined(separator: ", ")
      return (date, "  \(date)  \(what): \(who)\(entry.place.map { ", \($0.name)" } ?? "")")
    }
    let changed = milestones.map { milestone -> (String, String) in
      let date = milestone.date?.text ?? "undated"
      return (date, "* \(date)  \(milestone.what)")
    }
    return (told + changed).sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.1)
  }
}
