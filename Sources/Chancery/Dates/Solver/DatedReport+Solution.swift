import Language

extension DatedReport {
  /// The account with all dates that follow, engagements without a date of their own by those known.
  func solution(_ known: [KnownFacts.DatedEngagement] = []) -> DateSolution {
    var account = account
    let days = candidates
    let spans = days.map { timeline.spans(on: $0) }
    account.dated = reportDating
    for place in account.engagements.indices {
      account.engagements[place].date = engagementDating(place, spans) ?? dating(of: place, known)
    }
    for place in account.milestones.indices {
      account.milestones[place].date = milestoneDating(place, days, spans, account)
    }
    return DateSolution(account: account, findings: oddities(spans) + tooEarly + day.findings)
  }

  private func dating(of place: Int, _ known: [KnownFacts.DatedEngagement]) -> Dating? {
    let told = known.first { $0.id == account.engagements[place].id }
    return told.map { Dating(edtf: $0.date, quote: nil, basis: ["told by \($0.source)"]) }
  }

  private var reportDating: Dating? {
    if let published = account.report.published {
      return Dating(edtf: EDTF(published), quote: nil, basis: ["published \(published)"])
    }
    guard !day.basis.isEmpty, let edtf = day.edtf else { return nil }
    return Dating(edtf: edtf, quote: nil, basis: day.basis)
  }

  // MARK: Engagements

  private func engagementDating(_ place: Int, _ spans: [[DateSpan?]]) -> Dating? {
    var found = Set(spans.compactMap { self.span(of: place, $0) })
    if found.count > 1 {
      let fitting = found.filter { tenures.allows(account.engagements[place], on: $0) }
      if !fitting.isEmpty { found = fitting }
    }
    guard let edtf = DateOutcome.edtf(of: Array(found)) else { return nil }
    switch plans[place] {
    case .expression(let expression, let isShared):
      let reason =
        isShared
        ? "\(evidence.words(expression)) dates the clause around it" : "\(evidence.words(expression)) is told of it"
      return Dating(edtf: edtf, quote: evidence.quote(expression), basis: [reason] + reckoning([expression]))
    case .stay(let expression, let length, let endsThere, let duration):
      let reason =
        "\(length) days (\(evidence.words(duration))) \(endsThere ? "ending" : "beginning") "
        + evidence.words(expression)
      return Dating(edtf: edtf, quote: evidence.quote(expression), basis: [reason] + reckoning([expression]))
    case .lead(let expression):
      let reason = "told without a date of its own; the report is about \(evidence.words(expression))"
      return Dating(edtf: edtf, quote: evidence.quote(expression), basis: [reason] + reckoning([expression]))
    case .between(let first, let last):
      let reason = "from \(evidence.words(first)) \(evidence.words(last))"
      return Dating(edtf: edtf, quote: evidence.quote(last), basis: [reason] + reckoning([first, last]))
    case .with(let other):
      let reason = "told without a date of its own, with \(account.engagements[other].id)"
      return Dating(edtf: edtf, quote: nil, basis: [reason] + (engagementDating(other, spans)?.basis ?? []))
    case .open: return nil
    }
  }

  /// The days of an engagement when the report's expressions mean `spans`.
  func span(of place: Int, _ spans: [DateSpan?]) -> DateSpan? {
    switch plans[place] {
    case .expression(let expression, _), .lead(let expression): return spans[expression]
    case .between(let first, let last):
      guard let from = spans[first], let to = spans[last] else { return nil }
      return DateSpan(first: from.first, last: to.last, unit: .day)
    case .stay(let expression, let days, let endsThere, _):
      guard let told = spans[expression] else { return nil }
      return endsThere
        ? DateSpan(first: told.last.advanced(days: 1 - days), last: told.last, unit: .day)
        : DateSpan(first: told.first, last: told.first.advanced(days: days - 1), unit: .day)
    case .with(let other): return other == place ? nil : span(of: other, spans)
    case .open: return nil
    }
  }

  /// The reasons for the report's day, where an expression hangs on it.
  private func reckoning(_ places: [Int]) -> [String] {
    places.allSatisfy { expressions[$0].meaning.isAbsolute } ? [] : day.basis
  }

  // MARK: Milestones

  private func milestoneDating(
    _ place: Int, _ days: [Day], _ spans: [[DateSpan?]], _ account: Account
  ) -> Dating? {
    let milestone = account.milestones[place]
    if let count = anniversaries.count(of: place), milestone.what != "anniversary" {
      let years = zip(days, spans).compactMap { day, spans -> DateSpan? in
        let year = count.anchor.map { spans[$0]?.first.year } ?? day.year
        return year.flatMap { DateSpan(year: $0 - count.years) }
      }
      if let edtf = DateOutcome.edtf(of: years) {
        let reason = "\(count.years) years before \(count.anchor.map(evidence.words) ?? "the report's year")"
        return Dating(edtf: edtf, quote: evidence.quote(count.anniversary), basis: [reason] + day.basis)
      }
    }
    if let found = milestoneAttachment.date(of: place) {
      if let edtf = DateOutcome.edtf(of: spans.compactMap { $0[found.expression] }) {
        let reason = "\(evidence.words(found.expression)) is told of it"
        return Dating(
          edtf: edtf, quote: evidence.quote(found.expression), basis: [reason] + reckoning([found.expression]))
      }
    }
    if let beside = account.engagements.first(where: { isBeside($0, milestone) && $0.status == .occurred }),
      let date = beside.date
    {
      return Dating(edtf: date.edtf, quote: nil, basis: ["told with \(beside.id)"] + date.basis)
    }
    if let entry = milestones.entry(of: milestone.states, what: milestone.what) {
      return Dating(edtf: entry.date, quote: nil, basis: ["listed: \(entry.source)"])
    }
    guard milestone.isAct, let lead, let edtf = DateOutcome.edtf(of: spans.compactMap { $0[lead] }) else { return nil }
    let reason = "told without a date of its own; the report is about \(evidence.words(lead))"
    return Dating(edtf: edtf, quote: evidence.quote(lead), basis: [reason] + reckoning([lead]))
  }

  /// Whether an engagement and a milestone are told by one sentence.
  private func isBeside(_ engagement: Engagement, _ milestone: Milestone) -> Bool {
    milestone.triggers.contains { trigger in
      analysis.sentences.contains { sentence in
        sentence.contains(trigger) && engagement.triggers.contains(where: sentence.contains)
      }
    }
  }

  // MARK: Oddities

  /// Engagements told as past beside a date that lies ahead of the report.
  private var tooEarly: [DateFinding] {
    account.engagements.indices.compactMap { place in
      guard account.engagements[place].status == .occurred,
        let found = evidence.attachment.date(of: place), !found.isShared, ahead.contains(found.expression)
      else { return nil }
      let words = evidence.words(found.expression)
      return DateFinding(
        code: .aheadOfReport, quote: evidence.quote(found.expression),
        summary: "\(words) lies ahead of the report, \(day.edtf?.text ?? ""), but is told as past")
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
        let years = parts.year.map { [$0] } ?? day.days.years
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

extension Milestone {
  /// Whether it is an act that makes news, unlike the standing of relations and seats, which reports recall.
  fileprivate var isAct: Bool {
    isNew && !what.hasSuffix("-chair") && !what.hasSuffix("-member")
      || !what.hasPrefix("relations-") && !what.hasSuffix("-chair") && !what.hasSuffix("-member")
        && what != "anniversary"
        && !what.hasSuffix("partnership")
  }
}
