import Language

extension EngagementFinder {
  /// "The ministry summoned the ambassador", "the envoy was summoned to the ministry".
  func summon(_ trigger: ContactLexicon.Trigger, _ verb: Int, _ status: Engagement.Status) -> [ContactDraft] {
    let called = envoys(patients(of: verb))
    guard !called.isEmpty else { return [] }
    var hosts = slotsOrStates(agents(of: verb), part: .host)
    if hosts.isEmpty {
      hosts = slotsOrStates(clauses.obliques(of: verb, contacts.classes["to-place"]), part: .host)
    }
    return summons(called, by: hosts, at: verb, status)
  }

  /// "the summoning of the ambassador", "la convocation du chargé d'affaires".
  func summoning(_ noun: Int, _ status: Engagement.Status) -> [ContactDraft] {
    let called = envoys(clauses.obliques(of: noun, ["of", "de", "du", "d'"]))
    guard !called.isEmpty else { return [] }
    let hosts = slotsOrStates(clauses.obliques(of: noun, ["by", "par"]) + possessors(of: noun), part: .host)
    return summons(called, by: hosts.isEmpty ? clauseSubjects(of: noun) : hosts, at: noun, status)
  }

  /// Those of the phrases that mean somebody who may be summoned.
  private func envoys(_ heads: [Int]) -> [ContactDraft.Slot] {
    slots(heads, part: .guest).filter {
      guard case .person(let person) = $0.referent else { return cast.mention(at: $0.word)?.kind == .office }
      let roles = cast.people[person].offices.map(\.role)
      return roles.isEmpty || roles.contains(.ambassador) || roles.contains(.official) || roles.contains(.other)
    }
  }

  private func summons(
    _ called: [ContactDraft.Slot], by hosts: [ContactDraft.Slot], at verb: Int, _ status: Engagement.Status
  ) -> [ContactDraft] {
    var hosts = hosts
    hosts = hosts.filter { slot in !called.contains { $0.referent == slot.referent } }
    if hosts.isEmpty, let side = reading.report.side,
      !called.contains(where: { cast.state(of: $0.referent) == side })
    {
      hosts = [ContactDraft.Slot(referent: .state(side), part: .host, word: verb)]
    }
    guard !hosts.isEmpty else { return [] }
    return called.map { draft(.meeting, status, verb, hosts + [$0], rule: "summon") }
  }
}
