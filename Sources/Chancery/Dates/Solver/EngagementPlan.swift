import Language

/// How each engagement of an account gets its date, decided once from words and tree, before any day is known.
enum DatePlan: Hashable {
  /// From an expression, by its place; shared when the expression belongs to another engagement.
  case expression(Int, isShared: Bool)
  /// A visit's length counted back from its last day or forward from its first.
  case stay(day: Int, days: Int, endsThere: Bool, length: Int)
  /// From a day told without its end to a day told as the end: "arrived on Sunday", "until Wednesday".
  case between(Int, Int)
  /// From the first day that the report tells, where it tells an engagement without one.
  case lead(Int)
  /// With another engagement, by its place.
  case with(Int)
  case open

  /// The expression that tells the date, where one does.
  var expression: Int? {
    switch self {
    case .expression(let place, _), .stay(let place, _, _, _): place
    default: nil
    }
  }
}

/// Decides the plans.
struct EngagementPlanner {
  let account: Account
  let attachment: DateAttachment
  let analysis: Analysis
  /// Tells the few words that visits begin and end with.
  let matcher: DateMatcher
  /// The expression of the dateline, which dates nothing but the report.
  let dateline: Int?

  /// One plan for each engagement, in the account's order.
  func plans() -> [DatePlan] {
    var plans = account.engagements.indices.map(own)
    for place in plans.indices where plans[place] == .open { plans[place] = inherited(place, plans) }
    return plans
  }

  private func own(_ place: Int) -> DatePlan {
    let found = attachment.date(of: place)
    if account.engagements[place].kind == .visit {
      if let stay = stay(place, found) ?? between(place) { return stay }
      if attachment.duration(of: place) != nil, let found, attachment.expressions[found.expression].meaning.isDayLevel {
        return .open
      }
    }
    return found.map { .expression($0.expression, isShared: $0.isShared) } ?? .open
  }

  /// A visit of which one sentence tells the first day and the last.
  private func between(_ place: Int) -> DatePlan? {
    for sentence in attachment.sentences(of: place) {
      let near = attachment.expressions(inSentence: sentence)
      guard let last = near.first(where: { attachment.expressions[$0].meaning.isUntilDay }),
        let first = near.first(where: { $0 < last && attachment.expressions[$0].meaning.isFirstDay })
      else { continue }
      return .between(first, last)
    }
    return nil
  }

  /// A visit whose length is told, where words tell whether the day beside it is its first or its last.
  private func stay(_ place: Int, _ found: DateAttachment.Found?) -> DatePlan? {
    guard let length = attachment.duration(of: place),
      case .duration(let n, let unit) = attachment.expressions[length.expression].meaning,
      unit == .day || unit == .week,
      let sentence = attachment.expressions[length.expression].sentence
    else { return nil }
    let near = attachment.expressions(inSentence: sentence).first { attachment.expressions[$0].meaning.isDayLevel }
    guard let day = found?.expression ?? near, attachment.expressions[day].meaning.isDayLevel else { return nil }
    guard let endsThere = endsThere(sentence, account.engagements[place].status) else { return nil }
    let days = unit == .week ? n * 7 : n
    guard (2...60).contains(days) else { return nil }
    return .stay(day: day, days: days, endsThere: endsThere, length: length.expression)
  }

  /// Whether a sentence tells the end of a visit (true) or its beginning (false); nil where it tells neither or both.
  private func endsThere(_ sentence: Int, _ status: Engagement.Status) -> Bool? {
    let words = analysis.sentences[sentence]
    guard let first = words.first, let last = words.last else { return nil }
    let bytes = analysis.words[first].bytes.lowerBound..<analysis.words[last].bytes.upperBound
    let tokens = matcher.tokens.indices.filter { bytes.contains(matcher.tokens[$0].bytes.lowerBound) }
    let begins = tokens.contains { matcher.item(.begins, at: $0) != nil }
    let ends = tokens.contains { matcher.item(.ends, at: $0) != nil }
    if begins != ends { return ends }
    return status == .planned && !ends ? false : nil
  }

  // MARK: Dates of other engagements

  /// An engagement that the report is about but gives no date of its own goes with its visit, or with what is told
  /// before it.
  private func inherited(_ place: Int, _ plans: [DatePlan]) -> DatePlan {
    let engagement = account.engagements[place]
    guard engagement.status != .proposed, engagement.status != .cancelled, !isBygone(place) else { return .open }
    if engagement.kind == .visit, attachment.duration(of: place) != nil { return .open }
    if engagement.kind != .visit, let visit = visit(of: place, plans) { return .with(visit) }
    guard engagement.isMain else { return .open }
    let dated = plans.indices.filter { other in
      guard account.engagements[other].isMain, isAlike(account.engagements[other], engagement) else { return false }
      switch plans[other] {
      case .open, .with, .lead: return false
      default: return true
      }
    }
    let before = dated.last { start(of: $0) < start(of: place) }
    if engagement.status == .occurred, let lead, lead.byte < start(of: place) {
      if let before, start(of: before) > lead.byte { return .with(before) }
      return .lead(lead.expression)
    }
    if let before { return .with(before) }
    return dated.first.map { .with($0) } ?? .open
  }

  /// The first day that the report's first sentences tell as past, with its place in the text.
  private var lead: (expression: Int, byte: Int)? {
    for sentence in analysis.sentences.indices.prefix(leadSentences) {
      for place in attachment.expressions(inSentence: sentence) {
        let expression = attachment.expressions[place]
        guard place != dateline, expression.meaning.isLeadDay, !isOfOthers(place) else { continue }
        return (place, expression.bytes.lowerBound)
      }
    }
    return nil
  }

  /// Title, dateline, and the first sentences of the body.
  ///
  /// - Source: the development reports, 2026.
  private var leadSentences: Int { 5 }

  /// Whether an expression dates something that the report is not about, or something yet to come.
  private func isOfOthers(_ expression: Int) -> Bool {
    account.engagements.indices.contains { place in
      attachment.date(of: place)?.expression == expression
        && (!account.engagements[place].isMain || account.engagements[place].status != .occurred)
    }
  }

  /// Where an engagement is told first, in bytes.
  private func start(of place: Int) -> Int {
    let triggers = account.engagements[place].triggers.filter { analysis.words.indices.contains($0) }
    return triggers.min().map { analysis.words[$0].bytes.lowerBound } ?? .max
  }

  /// The dated visit during which an engagement took or is to take place.
  private func visit(of place: Int, _ plans: [DatePlan]) -> Int? {
    let engagement = account.engagements[place]
    return plans.indices.last { visit in
      guard account.engagements[visit].isMain, plans[visit] != .open, isVisit(visit, of: engagement, plans),
        start(of: visit) < start(of: place), account.engagements[visit].status != .cancelled
      else { return false }
      guard engagement.isMain else { return tellsRun(plans[visit]) }
      return isAlike(account.engagements[visit], engagement) || engagement.status == .planned && tellsRun(plans[visit])
    }
  }

  /// Whether a plan gives several days.
  private func tellsRun(_ plan: DatePlan) -> Bool {
    switch plan {
    case .stay, .between: true
    case .expression(let place, _): attachment.expressions[place].meaning.isRun
    default: false
    }
  }

  private func isAlike(_ a: Engagement, _ b: Engagement) -> Bool {
    (a.status == .occurred) == (b.status == .occurred)
  }

  /// Whether a dated visit of several days has one of the engagement's participants.
  private func isVisit(_ visit: Int, of engagement: Engagement, _ plans: [DatePlan]) -> Bool {
    guard account.engagements[visit].kind == .visit else { return false }
    let names = engagement.participants.compactMap(\.name).map { Pieces.of($0) }
    if names.isEmpty {
      return account.engagements[visit].participants.compactMap(\.state).contains { state in
        engagement.participants.contains { $0.state == state }
      }
    }
    return account.engagements[visit].participants.compactMap(\.name).contains { name in
      names.contains { NameMatch.same($0, Pieces.of(name)) }
    }
  }

  /// Whether the words of an engagement point back to an earlier one: "the recent phone talks", "la dernière visite".
  private func isBygone(_ place: Int) -> Bool {
    account.engagements[place].triggers.contains { trigger in
      guard analysis.words.indices.contains(trigger) else { return false }
      return (max(0, trigger - 4)..<min(analysis.words.count, trigger + 4)).contains { near in
        guard analysis.words[near].head == trigger, near != trigger else { return false }
        return token(at: analysis.words[near].bytes.lowerBound).map { matcher.item(.bygone, at: $0) != nil } ?? false
      }
    }
  }

  private func token(at byte: Int) -> Int? {
    let place = matcher.tokens.partitioningIndex { $0.bytes.lowerBound >= byte }
    return place < matcher.tokens.count && matcher.tokens[place].bytes.lowerBound == byte ? place : nil
  }
}

extension DateMeaning {
  /// Whether it tells a single day.
  var isDayLevel: Bool {
    guard isDate, unit == .day else { return false }
    switch self {
    case .interval, .pair: return false
    default: return true
    }
  }

  /// Whether it tells several days.
  var isRun: Bool {
    switch self {
    case .interval, .pair: unit == .day
    default: false
    }
  }

  /// An end told by its day: "until Wednesday".
  fileprivate var isUntilDay: Bool {
    if case .until(let inner) = self { inner.unit == .day } else { false }
  }

  /// A beginning told by its day: "on Sunday", "since Sunday".
  fileprivate var isFirstDay: Bool {
    if case .since(let inner) = self { inner.unit == .day } else { isDayLevel }
  }

  /// A day that can be the one a report is about: today, a weekday, a day without its year, or some of these.
  fileprivate var isLeadDay: Bool {
    guard isDate, unit == .day else { return false }
    switch self {
    case .calendar(let parts): return parts.direction != .last || parts.month == nil
    case .fromReport(let distance, _): return (-2...0).contains(distance)
    case .agreeing, .interval, .pair: return true
    default: return false
    }
  }
}
