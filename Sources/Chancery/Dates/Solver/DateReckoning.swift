/// The dates of one report, reckoned for every day on which it can have been written.
struct DateReckoning {
  let problem: OpenDates
  /// The account, whatever dates it had.
  let account: Account
  let days: [Day]
  /// What the expressions mean on each of the days.
  let spans: [[DateSpan?]]

  /// When the report was written.
  var report: Dating? {
    if let published = account.report.published {
      return Dating(edtf: EDTF(published), quote: nil, basis: ["published \(published)"])
    }
    guard !problem.day.basis.isEmpty, let edtf = problem.day.edtf else { return nil }
    return Dating(edtf: edtf, quote: nil, basis: problem.day.basis)
  }

  /// The date of an engagement, by its place in the account.
  func engagement(_ place: Int) -> Dating? {
    var found = Set(zip(days, spans).compactMap { problem.span(of: place, $1, on: $0) })
    if found.count > 1 {
      let fitting = found.filter { span in
        let days = DayRanges(from: span.first, to: span.last)
        return problem.terms[place].allSatisfy { !$0.intersection(days).isEmpty }
      }
      if !fitting.isEmpty { found = fitting }
    }
    guard let edtf = DateOutcome.edtf(of: Array(found)) else { return nil }
    switch problem.plans[place] {
    case .expression(let expression, let isShared):
      let reason = isShared ? "\(words(expression)) dates the clause around it" : "\(words(expression)) is told of it"
      return Dating(edtf: edtf, quote: quote(expression), basis: [reason] + reasons([expression]))
    case .stay(let expression, let length, let endsThere, let duration):
      let reason =
        "\(length) days (\(words(duration))) \(endsThere ? "ending" : "beginning") \(words(expression))"
      return Dating(edtf: edtf, quote: quote(expression), basis: [reason] + reasons([expression]))
    case .lead(let expression):
      let reason = "told without a date of its own; the report is about \(words(expression))"
      return Dating(edtf: edtf, quote: quote(expression), basis: [reason] + reasons([expression]))
    case .between(let first, let last):
      let reason = "from \(words(first)) \(words(last))"
      return Dating(edtf: edtf, quote: quote(last), basis: [reason] + reasons([first, last]))
    case .with(let other):
      let reason = "told without a date of its own, with \(account.engagements[other].id)"
      return Dating(edtf: edtf, quote: nil, basis: [reason] + (engagement(other)?.basis ?? []))
    case .open: return nil
    }
  }

  /// The date of a milestone, by its place in the account, once the engagements have theirs.
  func milestone(_ place: Int, _ engagements: [Engagement]) -> Dating? {
    for plan in problem.milestonePlans[place] {
      if let date = date(plan, engagements) { return date }
    }
    return nil
  }

  private func date(_ plan: MilestonePlan, _ engagements: [Engagement]) -> Dating? {
    switch plan {
    case .anniversary(let count):
      let years = zip(days, spans).compactMap { day, spans -> DateSpan? in
        let year = count.anchor.map { spans[$0]?.first.year } ?? day.year
        return year.flatMap { DateSpan(year: $0 - count.years) }
      }
      guard let edtf = DateOutcome.edtf(of: years) else { return nil }
      let reason = "\(count.years) years before \(count.anchor.map(words) ?? "the report's year")"
      return Dating(edtf: edtf, quote: quote(count.anniversary), basis: [reason] + problem.day.basis)
    case .expression(let expression):
      guard let edtf = DateOutcome.edtf(of: spans.compactMap { $0[expression] }) else { return nil }
      let reason = "\(words(expression)) is told of it"
      return Dating(edtf: edtf, quote: quote(expression), basis: [reason] + reasons([expression]))
    case .beside(let other):
      return engagements[other].date.map {
        Dating(edtf: $0.edtf, quote: nil, basis: ["told with \(engagements[other].id)"] + $0.basis)
      }
    case .listed(let edtf, let source): return Dating(edtf: edtf, quote: nil, basis: ["listed: \(source)"])
    case .lead(let expression):
      guard let edtf = DateOutcome.edtf(of: spans.compactMap { $0[expression] }) else { return nil }
      let reason = "told without a date of its own; the report is about \(words(expression))"
      return Dating(edtf: edtf, quote: quote(expression), basis: [reason] + reasons([expression]))
    }
  }

  /// The words of an expression, quoted for a basis.
  private func words(_ place: Int) -> String { "“\(quote(place)?.words ?? "")”" }

  private func quote(_ place: Int) -> Quote? {
    try? Quote(report: account.report.id, bytes: problem.places[place], of: account.report.text)
  }

  /// The reasons for the report's day, where an expression hangs on it.
  private func reasons(_ places: [Int]) -> [String] {
    places.allSatisfy { problem.timeline.meanings[$0].isAbsolute } ? [] : problem.day.basis
  }
}
