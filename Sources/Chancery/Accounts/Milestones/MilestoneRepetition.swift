/// Leaves out milestones that a report tells again: the same change between the same sides at one time.
enum MilestoneRepetition {
  /// The milestones without repetitions, in their order; of two the one with a date stays, else the first.
  static func once(_ milestones: [Milestone]) -> [Milestone] {
    var kept: [Milestone] = []
    for milestone in milestones {
      if let place = kept.firstIndex(where: { isSame($0, milestone) }) {
        if kept[place].date == nil { kept[place] = milestone }
      } else {
        kept.append(milestone)
      }
    }
    return kept
  }

  private static func isSame(_ a: Milestone, _ b: Milestone) -> Bool {
    guard a.what == b.what, a.states == b.states else { return false }
    guard let first = a.date?.edtf.text, let second = b.date?.edtf.text else { return true }
    // A signing and the papers signed are told with the day of either.
    let month = 7
    let shorter = min(first.utf8.count, second.utf8.count, a.what.hasPrefix("agreement") ? month : .max)
    return first.prefix(shorter) == second.prefix(shorter)
  }
}
