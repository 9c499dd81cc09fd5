extension TextTable {
  /// A line for each item of an account.
  public static var ofAccounts: TextTable {
    TextTable(["report", "item", "what", "who", "when", "where", "words"], whole: ["report"])
  }

  /// Adds the items of an account in the order of its parts.
  public mutating func add(_ account: Account, parts: Set<AccountPart> = Set(AccountPart.allCases)) {
    let report = account.report.id.value
    for item in account.engagements where parts.contains(.engagements) {
      let what = item.status == .occurred ? item.kind.rawValue : "\(item.status.rawValue) \(item.kind.rawValue)"
      let who = item.participants.map { $0.name ?? $0.state ?? "?" }.joined(separator: ", ")
      let place = item.place?.name ?? ""
      add([report, item.id, what, who, item.date?.edtf.text ?? "", place, item.evidence.first?.words ?? ""])
    }
    for item in account.offices where parts.contains(.offices) {
      let what = "\(item.isFormer ? "former " : "")\(item.role.rawValue)"
      add([report, "office", what, item.name, "", item.state ?? "", item.evidence.first?.words ?? ""])
    }
    for item in account.statements where parts.contains(.statements) {
      let who = item.speakers.map { $0.name ?? $0.state ?? "?" }.joined(separator: ", ")
      add([report, "statement", item.act.rawValue, who, "", "", item.evidence.first?.words ?? ""])
    }
    for item in account.milestones where parts.contains(.milestones) {
      let who = item.states.joined(separator: ", ")
      let quote = item.evidence.first?.words ?? ""
      add([report, "milestone", item.what, who, item.date?.edtf.text ?? "", "", quote])
    }
  }
}
