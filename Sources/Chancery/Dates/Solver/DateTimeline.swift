/// The expressions of one report set against its day, one after the other: each may lean on the one before.
struct DateTimeline {
  let expressions: [DateExpression]
  /// The tense of each expression.
  let tenses: [DateContext.Tense]

  /// The days that each expression means when the report is of `day`; nil where its parts contradict each other.
  func spans(on day: Day) -> [DateSpan?] {
    var spans: [DateSpan?] = []
    spans.reserveCapacity(expressions.count)
    var lastDay: DateSpan?
    var last: DateSpan?
    for (expression, tense) in zip(expressions, tenses) {
      let story = expression.meaning.leansOnDay ? lastDay : last
      let span = DateContext(report: day, story: story, tense: tense).span(of: expression.meaning)
      spans.append(span)
      guard let span, expression.meaning.isDate else { continue }
      last = span
      if span.unit == .day { lastDay = span }
    }
    return spans
  }
}

extension DateMeaning {
  /// Whether it is reckoned in days from a date told before.
  var leansOnDay: Bool {
    switch self {
    case .fromStory(_, let unit): unit < .month
    case .agreeing(let a, let b), .interval(let a, let b), .pair(let a, let b): a.leansOnDay || b.leansOnDay
    case .part(_, of: let inner), .since(let inner), .until(let inner), .about(let inner), .term(let inner):
      inner.leansOnDay
    default: false
    }
  }

  /// Whether it is reckoned from a date told before.
  var leansOnStory: Bool {
    switch self {
    case .fromStory: true
    case .agreeing(let a, let b), .interval(let a, let b), .pair(let a, let b): a.leansOnStory || b.leansOnStory
    case .part(_, of: let inner), .since(let inner), .until(let inner), .about(let inner), .term(let inner):
      inner.leansOnStory
    default: false
    }
  }
}
