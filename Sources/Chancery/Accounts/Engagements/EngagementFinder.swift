import Foundation
import Language

/// Finds the engagements of a report: every trigger of the lexicon is bound to its participants by its frame.
struct EngagementFinder {
  let reading: Reading
  let cast: Cast
  let clauses: Clauses
  /// The offices whose holders the report does not name, by each of their words.
  private let vacantOffices: [Int: OfficePhrase]

  init(reading: Reading, cast: Cast) {
    self.reading = reading
    self.cast = cast
    clauses = Clauses(reading: reading, cast: cast)
    var vacant: [Int: OfficePhrase] = [:]
    for (phrase, holders) in cast.phrases where holders.isEmpty {
      for word in phrase.words where vacant[word] == nil { vacant[word] = phrase }
    }
    vacantOffices = vacant
  }

  var words: [Word] { reading.words }
  var contacts: ContactLexicon { reading.vocabulary.contacts }

  /// The report's engagements in text order, without dates.
  func engagements() -> [Engagement] {
    return EngagementMerger(reading: reading, cast: cast).merged(drafts())
  }

  /// What every single trigger tells, in text order.
  func drafts() -> [ContactDraft] {
    var found: [ContactDraft] = []
    for word in words.indices {
      var drafts = triggered(by: word, after: found)
      if drafts.isEmpty, let stay = stay(at: word) { drafts = [stay] }
      if drafts.isEmpty { drafts = fronted(at: word) }
      if drafts.isEmpty { drafts = remoteContact(at: word) }
      found += drafts
    }
    return found
  }

  /// What the first of a word's triggers that binds its participants tells.
  private func triggered(by word: Int, after earlier: [ContactDraft]) -> [ContactDraft] {
    for trigger in triggers(at: word) where fitsNeeds(trigger, word) {
      let isNoun = trigger.part == .noun
      let drafts = isNoun ? nounDrafts(trigger, word, after: earlier) : verbDrafts(trigger, word, after: earlier)
      if !drafts.isEmpty { return drafts.map { told($0, by: trigger) } }
    }
    return []
  }

  func has(_ word: Int, _ name: String) -> Bool {
    contacts.classes.has(reading.folded[word], in: name) || contacts.classes.has(reading.lemmas[word], in: name)
  }

  // MARK: What must stand below a trigger

  func fitsNeeds(_ trigger: ContactLexicon.Trigger, _ word: Int) -> Bool {
    if trigger.needs.isEmpty { return true }
    return trigger.needs.contains { need in
      switch need {
      case "@person": return !personSlots(below: word).isEmpty
      case "@place": return destination(of: word) != nil
      case "@phone": return isRemote(word) || below(word).contains { has($0, "remote") }
      case "se", "s'":
        return reading.children[word].contains { ["se", "s'"].contains(reading.folded[$0]) }
      case _ where need.hasPrefix("@"): return object(of: word, in: String(need.dropFirst())) != nil
      default:
        return below(word).contains { reading.folded[$0] == need } || !phrasesBehind(word, [need]).isEmpty
      }
    }
  }

  /// A word's dependents, and the prepositions of its nominal dependents.
  private func below(_ word: Int) -> [Int] {
    reading.children[word].flatMap { child in
      [child] + reading.children[child].filter { words[$0].relation == .caseMarking }
    }
  }

  /// The dependent of a class: the object, the passive subject, or the noun below a preposition; where the tree hangs
  /// it elsewhere, the next such noun behind the word, or the one right before a passive verb.
  func object(of verb: Int, in name: String) -> Int? {
    if let found = dependent(of: verb, in: name) { return found }
    // "the agreements that were signed": what the clause hangs on.
    if [.acl, .aclRelative].contains(words[verb].relation) {
      let head = words[verb].head
      if has(head, name) || reading.children[head].contains(where: { $0 < verb && has($0, name) }) { return head }
    }
    guard ["message", "credential", "agreement", "honours", "embassy"].contains(name) else { return nil }
    let sentence = reading.sentence(of: verb)
    for place in verb + 1..<max(verb + 1, min(sentence.upperBound, verb + 14)) {
      if words[place].partOfSpeech == .noun, has(place, name) { return place }
      let isStop = isClauseVerb(place) || [".", ";", ":"].contains(reading.folded[place])
      if isStop { break }
    }
    guard clauses.isPassive(verb) else { return nil }
    return (max(sentence.lowerBound, verb - 4)..<verb).last { words[$0].partOfSpeech == .noun && has($0, name) }
  }

  private func dependent(of verb: Int, in name: String) -> Int? {
    for child in reading.children[verb] {
      switch words[child].relation {
      case .object, .nominalSubjectPassive, .oblique, .nominalModifier, .openComplement, .indirectObject,
        .clausalComplement:
        if has(child, name) { return child }
        for inner in reading.children[child]
        where [.compound, .nominalModifier, .adjectivalModifier, .flat, .conjunct].contains(words[inner].relation) {
          if has(inner, name) { return child }
        }
      default: continue
      }
    }
    return nil
  }

  private func personSlots(below verb: Int) -> [Int] {
    let bound = boundPersonSlots(below: verb)
    if !bound.isEmpty { return bound }
    return clauses.isPassive(verb) ? clauses.subjects(of: verb) : objectBehind(verb).map { [$0] } ?? []
  }

  /// The person or office first named behind an active verb without a preposition, where the tree hangs it elsewhere:
  /// "received at his hotel the party's secretary, X".
  func objectBehind(_ verb: Int) -> Int? {
    guard words[verb].partOfSpeech == .verb, !clauses.isPassive(verb) else { return nil }
    let limit = reading.sentence(of: verb).upperBound
    let end = (verb + 1..<max(verb + 1, limit)).first(where: isClauseVerb) ?? limit
    for mention in cast.mentions
    where mention.words.lowerBound > verb && mention.words.lowerBound < end
      && (mention.kind == .name || mention.kind == .office)
    {
      var before = mention.words.lowerBound - 1
      while before > verb, words[before].partOfSpeech == .det || words[before].partOfSpeech == .adj { before -= 1 }
      if before == verb || words[before].partOfSpeech != .adp && ![",", "and", "et"].contains(reading.folded[before]) {
        return mention.core.lowerBound
      }
    }
    return nil
  }

  /// A verb that makes a clause of its own: finite or with an auxiliary, not a participle beside a noun.
  func isClauseVerb(_ word: Int) -> Bool {
    words[word].partOfSpeech == .verb
      && (words[word].features.contains(.finite) || words[word].features.contains(.infinitive)
        || reading.children[word].contains {
          words[$0].relation == .auxiliary || words[$0].relation == .auxiliaryPassive
        })
  }

  private func boundPersonSlots(below verb: Int) -> [Int] {
    (clauses.children(of: verb, .object, .indirectObject, .nominalSubjectPassive, .nominalSubject)
      + clauses.obliques(of: verb, contacts.classes["counterpart-with"].union(["to", "a", "au", "on"])))
      .filter { clauses.referents(at: $0).contains { cast.isPerson($0) } || cast.mention(at: $0)?.kind == .office }
  }

  // MARK: Slots

  /// A verb's subjects; where the tree tells none, the person or office that stands right before the verb.
  func subjects(of verb: Int) -> [Int] {
    let bound = clauses.subjects(of: verb)
    if bound.contains(where: { !clauses.referents(at: $0).isEmpty }) { return bound }
    let near = subjectsBefore(verb)
    return near.isEmpty ? bound : near
  }

  /// The person or office that ends right before a verb, with the one that is joined to it by "and".
  private func subjectsBefore(_ verb: Int) -> [Int] {
    let floor = reading.sentence(of: verb).lowerBound
    var before = verb - 1
    while before >= floor,
      words[before].partOfSpeech == .aux || words[before].partOfSpeech == .adv || reading.folded[before] == ","
        || ["se", "s'", "on"].contains(reading.folded[before])
        || reading.vocabulary.common.has(reading.folded[before], in: "time-noun")
    {
      before -= 1
    }
    guard before >= floor, let mention = cast.mention(at: before), mention.words.upperBound == before + 1,
      mention.kind == .name || mention.kind == .office
    else { return [] }
    guard let place = cast.mentions.firstIndex(of: mention), place > 0 else { return [mention.core.lowerBound] }
    let other = cast.mentions[..<place].last { $0.kind == .name || $0.kind == .office }
    guard let other, other.words.lowerBound >= floor, other.words.upperBound < mention.words.lowerBound,
      isListGap(other.words.upperBound..<mention.words.lowerBound, opens: true),
      mention.words.lowerBound - other.words.upperBound < 4
    else { return [mention.core.lowerBound] }
    return [other.core.lowerBound, mention.core.lowerBound]
  }

  /// Who acts, with the same fallback.
  func agents(of verb: Int) -> [Int] {
    clauses.isPassive(verb) ? clauses.agents(of: verb) : subjects(of: verb)
  }

  /// The person whom the report has last named as a subject before a sentence, else the first it names.
  func topic(before word: Int) -> Int? {
    let floor = reading.sentence(of: word).lowerBound
    let subject = cast.mentions.last { mention in
      mention.words.upperBound <= floor && (mention.kind == .name || mention.kind == .office)
        && mention.words.contains { reading.isSubject($0) } && mention.referents.contains { cast.isPerson($0) }
    }
    return (subject ?? cast.mentions.first { $0.kind == .name })?.core.lowerBound
  }

  /// Who is acted upon, with the same fallback in the passive.
  func patients(of verb: Int) -> [Int] {
    if clauses.isPassive(verb) { return subjects(of: verb) }
    let bound = clauses.patients(of: verb)
    if bound.contains(where: { !clauses.referents(at: $0).isEmpty }) { return bound }
    return bound + (objectBehind(verb).map { [$0] } ?? [])
  }

  /// The participants that words name, each once.
  func slots(_ heads: [Int], part: Participant.Part? = nil) -> [ContactDraft.Slot] {
    var found: [ContactDraft.Slot] = []
    for head in heads {
      let referents = clauses.referents(at: head)
      for referent in referents.isEmpty ? statesOfHolders(at: head) : referents
      where !found.contains(where: { $0.referent == referent }) {
        found.append(ContactDraft.Slot(referent: referent, part: part, word: head))
      }
    }
    return found
  }

  /// The states of holders whom the report does not name: "foreign ministers from China and Honduras", "the Mauritanian
  /// head of state".
  private func statesOfHolders(at word: Int) -> [Referent] {
    if has(word, "delegation") {
      // "the Malagasy delegation"; without a state, the one whom the report follows.
      let named = statesNamed(in: word).prefix(1).map { Referent.state($0) }
      return named.isEmpty ? topic(before: word).map { clauses.referents(at: $0) } ?? [] : Array(named)
    }
    guard let mention = cast.mention(at: word), mention.kind == .office else { return [] }
    // "their leaders": of the states of those who are meant by "their".
    let holders = reading.children[word].filter { child in
      words[child].relation == .possessive || words[child].features.contains(.possessive)
    }.flatMap { clauses.referents(at: $0) }.compactMap { cast.state(of: $0) }
    if Set(holders).count > 1 {
      return holders.enumerated().filter { holders.firstIndex(of: $1) == $0 }.map { .state($1) }
    }
    let phrase = mention.words.lazy.compactMap { vacantOffices[$0] }.first
    // "several former officials" are nobody in particular.
    if let phrase, phrase.isPlural, phrase.isFormer || phrase.role == .official { return [] }
    let owners = phrase?.owners ?? []
    let named = statesNamed(in: word)
    return (named.count > 1 ? named : Array(owners.prefix(1))).map { .state($0) }
  }

  /// The same slots, each referent once.
  func unique(_ slots: [ContactDraft.Slot]) -> [ContactDraft.Slot] {
    var found: [ContactDraft.Slot] = []
    for slot in slots where !found.contains(where: { $0.referent == slot.referent }) { found.append(slot) }
    return found
  }

  /// The same with institutions standing for their states ("the Ministry of External Affairs").
  func slotsOrStates(_ heads: [Int], part: Participant.Part? = nil) -> [ContactDraft.Slot] {
    let found = slots(heads, part: part)
    if !found.isEmpty { return found }
    for head in heads {
      if let state = institutionState(at: head) {
        return [ContactDraft.Slot(referent: .state(state), part: part, word: head)]
      }
    }
    return []
  }

  /// The state of an institution named by a common noun: by an adjective or state below it, else the report's side.
  func institutionState(at word: Int) -> String? {
    guard
      reading.vocabulary.common.has(reading.lemmas[word], in: "institution")
        || reading.vocabulary.common.has(reading.folded[word], in: "institution")
    else { return nil }
    for place in clauses.subtree(of: word) {
      if let term = reading.term(at: place) {
        switch term.meaning {
        case .state(let code), .adjective(let code), .metonym(let code): return code
        default: continue
        }
      }
    }
    return reading.report.side
  }

  // MARK: Lists

  /// Heads of a slot, with the persons that are listed after the last of them: "with the Secretary of State A, the
  /// adviser B, and the envoy C", "with several officials, namely A, B and C".
  func listed(_ heads: [Int]) -> [Int] {
    guard let last = heads.first else { return heads }
    let limit = endOfList(last)
    var found: [Int] = []
    var end: Int
    var isOpen: Bool
    let isName: Bool
    if let mention = cast.mention(at: last), mention.kind == .name {
      end = mention.words.upperBound
      isOpen = false
      isName = true
    } else {
      let common = reading.vocabulary.common
      let isGeneric =
        common.has(reading.folded[last], in: "group-persons") || cast.mention(at: last)?.kind == .office
        || common.has(reading.folded[last], in: "counterpart")
      guard isGeneric else { return heads }
      end = cast.mention(at: last)?.words.upperBound ?? last + 1
      isOpen = true
      isName = false
    }
    for mention in cast.mentions
    where mention.kind == .name && mention.core.lowerBound >= end && mention.core.upperBound <= limit {
      guard mention.words.lowerBound >= end || mention.core.lowerBound > end else { continue }
      if mention.words.contains(where: { reading.isSubject($0) && words[$0].head > $0 }) { break }
      let gap = end..<max(end, mention.words.lowerBound)
      guard isListGap(gap, opens: isOpen) else { break }
      if !mention.words.contains(where: { heads.contains($0) }) { found.append(mention.core.lowerBound) }
      end = mention.words.upperBound
      isOpen = false
    }
    // Of "several officials, namely A and B" the officials are A and B.
    return (!isName && !found.isEmpty ? Array(heads.dropFirst()) + found : heads + found).sorted()
  }

  /// A list may run on over semicolons that the engine took for a sentence's end.
  private func endOfList(_ word: Int) -> Int {
    var place = reading.sentenceOf[word]
    let sentences = reading.analysis.sentences
    while place + 1 < sentences.count, reading.folded[sentences[place].upperBound - 1] == ";" { place += 1 }
    return sentences[place].upperBound
  }

  private func isListGap(_ gap: Range<Int>, opens: Bool) -> Bool {
    guard gap.count <= (opens ? 9 : 5) else { return false }
    var joined = false
    for word in gap {
      let form = reading.folded[word]
      if [",", ";", ":", "and", "et", "puis", "&"].contains(form) || has(word, "list-joint") {
        joined = true
      } else if opens, has(word, "list-opener") {
        joined = true
      } else if words[word].partOfSpeech == .det || ["l'", "both", "then", "also", "with", "avec"].contains(form) {
        continue
      } else if opens, [.adj, .adp].contains(words[word].partOfSpeech) {
        continue
      } else if cast.mention(at: word)?.kind == .state, word + 1 == gap.upperBound {
        // "X, le Sénégalais Y"
        continue
      } else {
        return false
      }
    }
    return joined
  }

  // MARK: Remote contacts

  /// Whether the words around a trigger say that it went by telephone.
  func isRemote(_ word: Int) -> Bool {
    nearby(word).contains { has($0, "remote") && ($0 != word || words[word].partOfSpeech != .verb) }
  }

  /// Whether they say that it went by video.
  func isVideo(_ word: Int) -> Bool { nearby(word).contains { has($0, "video") } }

  /// A trigger, what depends on it down to two steps, and for a noun under a light verb that verb's dependents.
  private func nearby(_ word: Int) -> [Int] {
    var found = [word]
    for child in reading.children[word]
    where cast.mention(at: child)?.kind != .name && words[child].partOfSpeech != .verb {
      found.append(child)
      found += reading.children[child].filter { words[$0].relation != .aclRelative }
    }
    let head = words[word].head
    if words[word].partOfSpeech != .verb, head != word, has(head, "light-verb") {
      for child in reading.children[head] where child != word && cast.mention(at: child)?.kind != .name {
        found.append(child)
      }
    }
    return found
  }

  /// The kind, call or video call where the words around the trigger say so.
  func kind(_ kind: Engagement.Kind, at word: Int) -> Engagement.Kind {
    guard kind == .meeting || kind == .call || kind == .multilateral else { return kind }
    if isVideo(word) { return .videoCall }
    if isRemote(word) { return .call }
    return kind
  }
}
