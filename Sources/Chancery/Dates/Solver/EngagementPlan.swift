import Language

/// How each engagement of an account gets its date, decided once from words and tree, before any day is known.
enum DatePlan: Hashable, Sendable, Codable {
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

  /// Whether the engagement's own words give the date.
  var isOwn: Bool {
    switch self {
    case .open, .with, .lead: false
    default: true
    }
  }

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
  let tree: ClauseTree
  /// Tells the few words that visits begin and end with.
  let matcher: DateMatcher
  /// The day that the report's first sentences tell.
  let lead: Int?
  /// The expressions that lie ahead of the report.
  let ahead: Set<Int>

  var analysis: Analysis { tree.analysis }

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
      if let found, account.engagements[place].status == .occurred, isToldByItsEnd(found) { return .open }
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
    guard let day = near ?? found?.expression, attachment.expressions[day].meaning.isDayLevel else { return nil }
    guard let endsThere = endsThere(sentence, account.engagements[place].status) else { return nil }
    let days = unit == .week ? n * 7 : n
    guard (2...60).contains(days) else { return nil }
    return .stay(day: day, days: days, endsThere: endsThere, length: length.expression)
  }

  /// Whether a day beside a visit is only its last: it does not tell when the visit was.
  private func isToldByItsEnd(_ found: DateAttachment.Found) -> Bool {
    let expression = attachment.expressions[found.expression]
    guard expression.meaning.isDayLevel, let sentence = expression.sentence else { return false }
    return endsThere(sentence, .occurred) == true
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
}
