import Language

extension EngagementFinder {
  /// What a noun tells, by its frame.
  func nounDrafts(_ trigger: ContactLexicon.Trigger, _ noun: Int) -> [ContactDraft] {
    guard let status = status(ofNoun: noun) else { return [] }
    switch trigger.frame {
    case .talks, .audience: return talks(trigger, noun, status)
    case .visit: return visit(noun, status)
    case .gathering where isVideo(noun) || isRemote(noun): return talks(trigger, noun, status)
    case .gathering, .session: return gathering(noun, status)
    case .signing: return signingNoun(noun, status)
    case .letter: return letter(noun, status)
    default: return []
    }
  }

  /// The light verb that carries a noun ("held talks", "talks were held"), nil without one.
  func lightVerb(of noun: Int) -> Int? {
    let head = words[noun].head
    guard head != noun, words[head].partOfSpeech == .verb || words[head].partOfSpeech == .aux, has(head, "light-verb")
    else { return nil }
    switch words[noun].relation {
    case .object, .nominalSubjectPassive, .nominalSubject, .oblique, .openComplement: return head
    default: return nil
    }
  }

  /// "the talks that he held", "l'entretien qu'il avait eu": the light verb of a noun's relative clause.
  func relativeClause(of noun: Int) -> Int? {
    reading.children[noun].first {
      (words[$0].relation == .aclRelative || words[$0].relation == .acl) && words[$0].partOfSpeech == .verb
        && has($0, "light-verb")
    }
  }

  func clauseSubjects(of noun: Int) -> [ContactDraft.Slot] {
    guard let verb = clauses.verb(above: noun) else { return [] }
    return slots(agents(of: verb))
  }

  /// Those to whom a noun belongs: "their", "Blinken's", "leur".
  func possessors(of noun: Int) -> [Int] {
    clauses.children(of: noun, .possessive).flatMap(clauses.conjuncts)
      + reading.children[noun].filter {
        words[$0].relation == .determiner && words[$0].features.contains(.possessive)
      }
  }
}
