/// The expressions of one report set against its day, one after the other: each may lean on those before.
struct DateTimeline: Hashable, Sendable, Codable {
  /// What each expression says.
  let meanings: [DateMeaning]
  /// The tense of each.
  let tenses: [DateContext.Tense]
  /// The expressions that date an engagement or a milestone: "the same day" is the day of one of these where it can be.
  let anchors: Set<Int>

  /// The days that each expression means when the report is of `day`; nil where its parts contradict each other.
  func spans(on day: Day) -> [DateSpan?] {
    var spans: [DateSpan?] = []
    spans.reserveCapacity(meanings.count)
    for (place, meaning) in meanings.enumerated() {
      let story = meaning.leansOnStory ? story(of: place, spans) : nil
      spans.append(DateContext(report: day, story: story, tense: tenses[place]).span(of: meaning))
    }
    return spans
  }

  /// The date that an expression leans on.
  ///
  /// For days the last day told before in the same tense, for "the same day" an engagement's before another's; for
  /// months and years the last date of any kind. "In the day" passes over days told with their year, which are seldom what a report is about.
  private func story(of place: Int, _ spans: [DateSpan?]) -> DateSpan? {
    let meaning = meanings[place]
    let before = spans.indices.reversed().filter { spans[$0] != nil && meanings[$0].isDate }
    guard meaning.leansOnDay else { return before.first.flatMap { spans[$0] } }
    let days = before.filter { spans[$0]?.unit == .day && (tenses[$0] == .future) == (tenses[place] == .future) }
    let fresh = meaning == .mainDay || meaning == .sameDay ? days.filter { !meanings[$0].isDatedInFull } : days
    let best =
      (meaning == .mainDay ? fresh.first(where: anchors.contains) : nil) ?? fresh.first ?? days.first
      ?? before.first { spans[$0]?.unit == .day }
    return best.flatMap { spans[$0] }
  }
}

extension DateMeaning {
  /// Whether it is reckoned in days from a date told before.
  var leansOnDay: Bool {
    switch self {
    case .fromStory(_, let unit): unit < .month
    case .mainDay, .sameDay: true
    case .agreeing(let a, let b), .interval(let a, let b), .pair(let a, let b): a.leansOnDay || b.leansOnDay
    case .part(_, of: let inner), .since(let inner), .until(let inner), .about(let inner), .term(let inner),
      .counted(_, _, in: let inner), .weekOf(let inner):
      inner.leansOnDay
    default: false
    }
  }

  /// Whether it is reckoned from a date told before.
  var leansOnStory: Bool {
    switch self {
    case .fromStory, .mainDay, .sameDay: true
    case .agreeing(let a, let b), .interval(let a, let b), .pair(let a, let b): a.leansOnStory || b.leansOnStory
    case .part(_, of: let inner), .since(let inner), .until(let inner), .about(let inner), .term(let inner),
      .counted(_, _, in: let inner), .weekOf(let inner):
      inner.leansOnStory
    default: false
    }
  }

  /// A day told with month and year, and not as today.
  fileprivate var isDatedInFull: Bool {
    if case .calendar(let parts) = self { return parts.year != nil }
    return false
  }
}
