/// Leaves out milestones that a report tells again: the same change between the same sides at one time.
enum MilestoneRepetition {
  /// The account with its milestones told once, in their order; of two the one with a date stays, else the first.
  static func once(_ account: Account) -> Account {
    let milestones = account.milestones
    var kept: [Int] = []
    for (next, milestone) in milestones.enumerated() {
      if let place = kept.firstIndex(where: { isSame(milestones[$0], milestone) }) {
        if milestones[kept[place]].date == nil { kept[place] = next }
      } else {
        kept.append(next)
      }
    }
    var account = account
    account.milestones = kept.map { milestones[$0] }
    account.openDates = account.openDates?.keepingMilestones(kept)
    return account
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
