import ArgumentParser
import Chancery
import ChanceryStore

/// The options that narrow a list.
struct QueryOptions: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Two states or bodies that both take part, such as VNM USA.", valueName: "state"))
  var between: [String] = []

  @Option(help: ArgumentHelp("A person, in any spelling or by id, or a state.", valueName: "name"))
  var with: String?

  @Option(help: ArgumentHelp("Not before this day, month or year, such as 2021-05.", valueName: "date"))
  var since: String?

  @Option(help: ArgumentHelp("Not after this day, month or year.", valueName: "date"))
  var until: String?

  @Option(help: ArgumentHelp("Only engagements of these kinds, separated by commas.", valueName: "kinds"))
  var kind: String?

  @Option(help: ArgumentHelp("Only engagements of these statuses, separated by commas.", valueName: "statuses"))
  var status: String?

  @Option(
    help: ArgumentHelp("Only on this topic, or where a statement has these words in its quote.", valueName: "words"))
  var topic: String?

  @Option(
    help: ArgumentHelp(
      "How many lines at most (default: 100 in a table, else all); --limit 0 for all.", valueName: "number"))
  var limit: Int?

  @OptionGroup var data: LexiconOptions

  func validate() throws {
    if !between.isEmpty && between.count != 2 { throw ValidationError("--between takes two states, such as VNM USA.") }
    for date in [since, until].compactMap({ $0 }) where Self.edtf(date) == nil {
      throw ValidationError("“\(date)” is no day, month or year. Write it like 2021-05-28, 2021-05 or 2021.")
    }
    if let limit, limit < 0 { throw ValidationError("--limit takes a number from 0 on.") }
    _ = try cases(Engagement.Kind.self, kind)
    _ = try cases(Engagement.Status.self, status)
  }

  /// The query; states are taken in any form.
  func query() throws -> EntryQuery {
    let states = try StateDirectory(lexicons: data.lexicons())
    if let odd = between.first(where: { !states.knows($0) }) {
      throw Complaint(
        "“\(odd)” is no state or body that the lexicons know. Name it by its usual name or code, such as VNM.")
    }
    var query = EntryQuery()
    query.between = between.map { states.code(of: $0) }
    query.with = with
    query.withState = with.map { states.code(of: $0) }
    query.since = since.flatMap(Self.edtf)
    query.until = until.flatMap(Self.edtf)
    query.topic = topic
    query.kinds = try cases(Engagement.Kind.self, kind)
    query.statuses = try cases(Engagement.Status.self, status)
    return query
  }

  /// How many records are asked for when they are printed in `format`.
  func page(for format: RecordFormat) -> PageRequest {
    let limit = limit ?? (format == .table ? 100 : 0)
    return PageRequest(limit: limit > 0 ? limit : nil)
  }

  private static func edtf(_ text: String) -> EDTF? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count) else { return nil }
    let day = ([text] + Array(repeating: "01", count: 3 - parts.count)).joined(separator: "-")
    return Day(day).map { _ in EDTF(stored: text) }
  }

  private func cases<Case>(_ type: Case.Type, _ names: String?) throws -> Set<Case>
  where Case: CaseIterable & RawRepresentable & Hashable, Case.RawValue == String {
    Set(
      try (names ?? "").split(separator: ",").map { name in
        guard let found = Case(rawValue: String(name)) else {
          let all = Case.allCases.map(\.rawValue).joined(separator: ", ")
          throw ValidationError("“\(name)” is none of \(all).")
        }
        return found
      })
  }
}
