extension DatedReport {
  /// What is odd about the dates, in text order, what concerns the report as a whole last.
  var findings: [DateFinding] {
    let spans = problem.candidates.map { problem.timeline.spans(on: $0) }
    return (oddities(spans) + tooEarly).sorted {
      ($0.quote?.bytes.lowerBound ?? .max) < ($1.quote?.bytes.lowerBound ?? .max)
    }
      + contradictions
  }

  /// Engagements told as past beside a date that lies ahead of the report.
  private var tooEarly: [DateFinding] {
    account.engagements.indices.compactMap { place in
      guard account.engagements[place].status == .occurred,
        let found = evidence.attachment.date(of: place), !found.isShared, ahead.contains(found.expression)
      else { return nil }
      let words = evidence.words(found.expression)
      return DateFinding(
        code: .aheadOfReport, quote: evidence.quote(found.expression),
        summary: "\(words) lies ahead of the report, \(problem.day.edtf?.text ?? ""), but is told as past")
    }
  }

  /// Expressions that mean no day on any possible day of the report.
  private func oddities(_ spans: [[DateSpan?]]) -> [DateFinding] {
    expressions.indices.compactMap { place in
      guard expressions[place].meaning.isDate, !expressions[place].meaning.leansOnStory, !spans.isEmpty,
        spans.allSatisfy({ $0[place] == nil })
      else { return nil }
      let quote = evidence.quote(place)
      let words = evidence.words(place)
      if let parts = expressions[place].meaning.parts, let month = parts.month, let told = parts.day {
        let years = parts.year.map { [$0] } ?? problem.day.days.years
        if !years.contains(where: { Day(year: $0, month: month, day: told) != nil }) {
          return DateFinding(code: .noSuchDay, quote: quote, summary: "\(words): the calendar has no such day")
        }
        if parts.weekday != nil {
          return DateFinding(
            code: .weekdayMismatch, quote: quote, summary: "\(words): the weekday does not fall on that day")
        }
      }
      if case .interval = expressions[place].meaning {
        return DateFinding(code: .reversedInterval, quote: quote, summary: "\(words) ends before it starts")
      }
      return DateFinding(code: .contradiction, quote: quote, summary: "\(words): its parts do not agree")
    }
  }
}
