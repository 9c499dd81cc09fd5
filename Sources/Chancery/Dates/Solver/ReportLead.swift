import Language

/// The day that a report's first sentences tell as past: what it is about took place then, whoever took part.
struct ReportLead {
  let account: Account
  let attachment: DateAttachment
  let tree: ClauseTree
  /// The expression of the dateline, which dates nothing but the report.
  let dateline: Int?

  /// How many sentences may hold it: title, dateline, and the first of the body.
  ///
  /// - Source: the development reports, 2026.
  private let sentences = 5
  /// How many words a line has at least to count as a sentence.
  private let words = 4

  /// The expression's place; nil when there is none.
  var expression: Int? {
    for sentence in tree.analysis.sentences.indices.filter({ tree.analysis.sentences[$0].count >= words }).prefix(
      sentences)
    {
      for place in attachment.expressions(inSentence: sentence)
      where place != dateline && attachment.expressions[place].meaning.isLeadDay && isPast(place) && !isOfOthers(place)
      {
        return place
      }
    }
    return nil
  }

  private func isPast(_ expression: Int) -> Bool {
    let head = tree.head(of: tree.words(in: attachment.expressions[expression].bytes))
    return head.flatMap { tree.tense(of: $0) } != .future
  }

  /// Whether an expression dates something that the report is not about, or something yet to come.
  private func isOfOthers(_ expression: Int) -> Bool {
    account.engagements.indices.contains { place in
      attachment.date(of: place)?.expression == expression
        && (!account.engagements[place].isMain || account.engagements[place].status != .occurred)
    }
  }
}

extension DateMeaning {

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
