import Language

extension EngagementPlanner {
  /// The plan of an engagement without a date of its own: what the report is about goes with its visit, or with what is
  /// told before it; so does what it tells on of the same persons.
  ///
  /// Where one of its sentences tells just one day, that day is nearer than all of these.
  func inherited(_ place: Int, _ plans: [DatePlan]) -> DatePlan {
    let plan = inheritedFromAfar(place, plans)
    guard plan != .open, let only = onlyDay(beside: place) else { return plan }
    return .expression(only, isShared: true)
  }

  /// The only day that the first sentence of an engagement tells, where it is told alike.
  private func onlyDay(beside place: Int) -> Int? {
    guard let sentence = attachment.sentences(of: place).first else { return nil }
    let days = attachment.expressions(inSentence: sentence).filter { attachment.expressions[$0].meaning.unit == .day }
    guard days.count == 1, let only = days.first, attachment.expressions[only].meaning.isDayLevel, !ahead.contains(only)
    else { return nil }
    return only
  }

  private func inheritedFromAfar(_ place: Int, _ plans: [DatePlan]) -> DatePlan {
    let engagement = account.engagements[place]
    guard engagement.status != .proposed, engagement.status != .cancelled, !isBygone(place) else { return .open }
    if engagement.kind == .visit, attachment.duration(of: place) != nil || attachment.date(of: place) != nil {
      return .open
    }
    if engagement.kind != .visit, let visit = visit(of: place, plans) { return .with(visit) }
    guard engagement.isMain || isToldOn(place) else { return .open }
    let dated = plans.indices.filter { other in
      account.engagements[other].isMain && isAlike(account.engagements[other], engagement) && plans[other].isOwn
    }
    if engagement.kind == .multilateral, !dated.isEmpty { return .open }
    let before = dated.last { start(of: $0) < start(of: place) }
    guard engagement.status == .occurred, let lead else { return (before ?? dated.first).map { .with($0) } ?? .open }
    let byte = attachment.expressions[lead].bytes.lowerBound
    if let before { return start(of: before) > byte || byte > start(of: place) ? .with(before) : .lead(lead) }
    return .lead(lead)
  }

  /// Whether a verb, or a noun that goes with one, tells an engagement as the next event of those whom the report is about.
  private func isToldOn(_ place: Int) -> Bool {
    let engagement = account.engagements[place]
    guard engagement.status == .occurred, engagement.kind != .visit else { return false }
    let isEvent = engagement.triggers.contains { trigger in
      guard analysis.words.indices.contains(trigger),
        let verb = tree.ancestors(of: trigger).first(where: { analysis.words[$0].partOfSpeech == .verb })
      else { return false }
      return tree.isEvent(verb)
    }
    let names = account.engagements.filter(\.isMain).flatMap(\.participants).compactMap(\.name).map { Pieces.of($0) }
    guard isEvent else { return false }
    if names.isEmpty || isNext(place) { return lead != nil }
    return engagement.participants.compactMap(\.name).contains { name in
      names.contains { NameMatch.same($0, Pieces.of(name)) }
    }
  }

  /// Whether a word such as "then" beside an engagement makes it the next event.
  private func isNext(_ place: Int) -> Bool {
    account.engagements[place].triggers.contains { trigger in
      guard analysis.words.indices.contains(trigger) else { return false }
      return (max(0, trigger - 6)..<min(analysis.words.count, trigger + 4)).contains { near in
        analysis.words[near].head == trigger
          && token(at: analysis.words[near].bytes.lowerBound).map { matcher.item(.next, at: $0) != nil } ?? false
      }
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
