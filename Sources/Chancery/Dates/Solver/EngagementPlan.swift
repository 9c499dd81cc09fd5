import Language

/// How each engagement of an account gets its date, decided once from words and tree, before any day is known.
enum DatePlan: Hashable {
  /// From an expression, by its place; shared when the expression belongs to another engagement.
  case expression(Int, isShared: Bool)
  /// A visit's length counted back from its last day or forward from its first.
  case stay(day: Int, days: Int, endsThere: Bool, length: Int)
  /// With another engagement, by its place.
  case with(Int)
  case open
}

/// Decides the plans.
struct EngagementPlanner {
  let account: Account
  let attachment: DateAttachment
  let analysis: Analysis
  /// The folded words of the text's places, for the few words that visits begin and end with.
  let words: DateWords
  let matcher: DateMatcher

  /// One plan for each engagement, in the account's order.
  func plans() -> [DatePlan] {
    var plans = account.engagements.indices.map(own)
    for place in plans.indices where plans[place] == .open { plans[place] = inherited(place, plans) }
    return plans
  }

  private func own(_ place: Int) -> DatePlan {
    let found = attachment.date(of: place)
    if account.engagements[place].kind == .visit, let stay = stay(place, found) { return stay }
    return found.map { .expression($0.expression, isShared: $0.isShared) } ?? .open
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

  /// An engagement that the report is about but gives no date of its own goes with the one told before it.
  private func inherited(_ place: Int, _ plans: [DatePlan]) -> DatePlan {
    let engagement = account.engagements[place]
    guard engagement.isMain, !isBygone(place) else { return .open }
    let dated = plans.indices.filter {
      plans[$0] != .open && account.engagements[$0].isMain && isAlike(account.engagements[$0], engagement)
    }
    if engagement.kind != .visit, let visit = dated.last(where: { isVisit($0, of: engagement, plans) && $0 < place }) {
      return .with(visit)
    }
    guard let beside = dated.last(where: { $0 < place }) ?? dated.first(where: { $0 > place }) else { return .open }
    return .with(root(beside, plans))
  }

  private func root(_ place: Int, _ plans: [DatePlan]) -> Int {
    if case .with(let other) = plans[place], other != place { return other }
    return place
  }

  private func isAlike(_ a: Engagement, _ b: Engagement) -> Bool {
    (a.status == .occurred) == (b.status == .occurred)
  }

  /// Whether a dated visit of several days has one of the engagement's participants.
  private func isVisit(_ visit: Int, of engagement: Engagement, _ plans: [DatePlan]) -> Bool {
    guard account.engagements[visit].kind == .visit else { return false }
    let names = engagement.participants.compactMap(\.name).map { Pieces.of($0) }
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
}
