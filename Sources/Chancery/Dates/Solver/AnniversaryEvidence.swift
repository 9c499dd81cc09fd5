/// What anniversaries tell: with the year of the report the year of the milestone, and the other way round.
struct AnniversaryEvidence {
  let account: Account
  let expressions: [DateExpression]
  /// Of the milestones, in the account's order.
  let attachment: DateAttachment
  let milestones: MilestoneList

  /// How many years lie between a milestone and the year told beside it, and that year's expression where one is told.
  struct Count: Hashable, Sendable, Codable {
    let years: Int
    let anniversary: Int
    /// A place in the expressions; nil when the words tell no year, which then is the report's own.
    let anchor: Int?
  }

  /// The anniversary told beside a milestone; an act that a verb tells ("raised to") has none, but a beginning has.
  func count(of milestone: Int) -> Count? {
    guard account.milestones[milestone].what == "relations-established" || !attachment.isToldByVerb(milestone),
      let found = attachment.anniversary(of: milestone),
      case .anniversary(let years) = expressions[found.expression].meaning,
      let sentence = expressions[found.expression].sentence
    else { return nil }
    let place = expressions[found.expression].bytes.lowerBound
    let anchor = attachment.expressions(inSentence: sentence)
      .filter { expressions[$0].meaning.isYear }
      .min { abs(expressions[$0].bytes.lowerBound - place) < abs(expressions[$1].bytes.lowerBound - place) }
    return Count(years: years, anniversary: found.expression, anchor: anchor)
  }

  /// The years in which the report can have been written, by the anniversaries of listed milestones.
  func constraints() -> [DayConstraint] {
    account.milestones.indices.compactMap { place in
      let milestone = account.milestones[place]
      guard let count = count(of: place), let entry = milestones.entry(of: milestone.states, what: milestone.what),
        let began = entry.date.span?.first.year
      else { return nil }
      var year = began + count.years
      if let anchor = count.anchor {
        guard case .fromReport(let distance, .year) = expressions[anchor].meaning else { return nil }
        year -= distance
      }
      guard let span = DateSpan(year: year) else { return nil }
      let quote = try? Quote(
        report: account.report.id, bytes: expressions[count.anniversary].bytes, of: account.report.text)
      return DayConstraint(
        days: DayRanges(from: span.first, to: span.last),
        basis: "“\(quote?.words ?? "")”: \(milestone.what) of \(milestone.states.joined(separator: " and ")) "
          + "dates from \(entry.date)", quote: quote)
    }
  }
}

extension DateMeaning {
  /// A year by its number, or the report's year or one beside it; not "fifty years ago".
  fileprivate var isYear: Bool {
    guard isDate, unit == .year else { return false }
    if case .fromReport(let distance, _) = self { return abs(distance) <= 1 }
    return true
  }
}
