/// A milestone of a relationship as a dossier has it: all reports that tell it, once.
public struct RelationMilestone: Hashable, Sendable {
  /// ISO 3166-1 alpha-3 codes or acronyms, sorted.
  public let states: [String]
  /// What changed, such as `comprehensive-partnership`.
  public let what: String
  /// The closest date that is told; nil when none is.
  public let date: EDTF?
  /// The words of each report that tells it.
  public let evidence: [CitedQuote]

  public init(states: [String], what: String, date: EDTF?, evidence: [CitedQuote]) {
    self.states = states
    self.what = what
    self.date = date
    self.evidence = evidence
  }

  /// The reports, sorted, each once.
  public var reports: [ReportID] { Array(Set(evidence.map(\.report))).sorted() }

  /// Joins what reports tell: the same change of the same states, at dates that go together. One without a date joins
  /// the only dated one.
  ///
  /// - Parameter told: one a telling.
  /// - Returns: in order of date, the undated last.
  package static func joined(_ told: [RelationMilestone]) -> [RelationMilestone] {
    struct Key: Hashable {
      let states: [String]
      let what: String
    }
    var found: [RelationMilestone] = []
    for (key, told) in Dictionary(grouping: told, by: { Key(states: $0.states, what: $0.what) }) {
      let dated = told.filter { $0.date != nil }.sorted { closeness($0) < closeness($1) }
      var groups: [[RelationMilestone]] = []
      for one in dated {
        let place = groups.firstIndex { group in
          guard let a = group[0].date, let b = one.date else { return false }
          return PossibleDays(a).agreement(with: PossibleDays(b)) != .apart
        }
        if let place { groups[place].append(one) } else { groups.append([one]) }
      }
      let undated = told.filter { $0.date == nil }
      if groups.count == 1 { groups[0] += undated } else if !undated.isEmpty { groups.append(undated) }
      found += groups.map { group in
        RelationMilestone(
          states: key.states, what: key.what, date: group[0].date,
          evidence: group.flatMap(\.evidence).sorted { ($0.report, $0.start) < ($1.report, $1.start) })
      }
    }
    return found.sorted {
      ($0.date?.text ?? "~", $0.what, $0.states.joined()) < ($1.date?.text ?? "~", $1.what, $1.states.joined())
    }
  }

  /// How many days its date spans, and the date: the closest first.
  private static func closeness(_ one: RelationMilestone) -> (Int, String) {
    (one.date.flatMap { PossibleDays($0).hull.days } ?? .max, one.date?.text ?? "~")
  }

  /// The milestone as everybody who scripts the program gets it.
  public var json: JSON {
    .object([
      .init("states", .texts(states)), .init("what", .string(what)), .init("date", .text(date?.text)),
      .init("reports", .texts(reports.map(\.value))),
      .init(
        "evidence",
        .array(
          evidence.map { quote in
            .object([
              .init("report", .string(quote.report.value)), .init("start", .integer(quote.start)),
              .init("end", .integer(quote.end)), .init("quote", .string(quote.words)),
            ])
          })),
    ])
  }
}

/// How two states stand to each other from a day on.
public struct Standing: Hashable, Sendable {
  /// The milestone's `what`, such as `strategic-partnership`, or `relations-cut`.
  public let what: String
  public let since: EDTF

  /// The steps that milestones in order of date give: only those that change how two states stand.
  public static func steps(_ milestones: [RelationMilestone]) -> [Standing] {
    milestones.compactMap { milestone in
      guard let date = milestone.date, PossibleDays(date).hull.first != nil,
        milestone.what.hasPrefix("relations-") || milestone.what.hasSuffix("partnership")
      else { return nil }
      return Standing(what: milestone.what, since: date)
    }
  }

  public var json: JSON { .object([.init("what", .string(what)), .init("since", .string(since.text))]) }
}
