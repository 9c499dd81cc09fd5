import Language

/// Whom a pronoun or an office without a name means as the subject of a verb of speech.
///
/// The cast resolves mentions for all rules. In reported speech two expectations are stronger than nearness: who spoke
/// goes on speaking, and who was a subject is meant before one who was only named.
struct Discourse {
  let reading: Reading
  let cast: Cast

  /// The one meant by the mention at `subject`, after `last` have spoken; nil where the cast knows as much.
  func meant(at subject: Int, last: [Referent]) -> Referent? {
    guard let mention = cast.mention(at: subject), mention.referents.count <= 1, let fits = test(for: mention) else {
      return nil
    }
    let isAnaphor = reading.vocabulary.common.has(reading.folded[mention.core.lowerBound], in: "anaphor-person")
    if mention.kind == .office, let own = ofSide(where: fits) { return own == mention.referents.first ? nil : own }
    for earlier in cast.mentions.reversed() where earlier.core.upperBound <= mention.words.lowerBound {
      guard earlier.referents.count == 1, let one = earlier.referents.first, fits(one) else { continue }
      if isAnaphor ? earlier.kind == .name : last == [one] || isSubject(earlier) {
        return one == mention.referents.first ? nil : one
      }
    }
    // Named only further on.
    guard mention.kind == .office, mention.referents.isEmpty else { return nil }
    return cast.people.indices.first { fits(.person($0)) }.map { .person($0) }
  }

  /// "The minister" in a report of one side is that side's own, where only one of them fits.
  private func ofSide(where fits: (Referent) -> Bool) -> Referent? {
    guard let side = reading.report.side else { return nil }
    let own = cast.people.indices.filter { cast.people[$0].state == side && fits(.person($0)) }
    return own.count == 1 ? own.first.map { .person($0) } : nil
  }

  /// What must be true of whoever a mention means; nil for mentions that say enough by themselves.
  private func test(for mention: Mention) -> ((Referent) -> Bool)? {
    switch mention.kind {
    case .pronoun: pronounTest(mention.core.lowerBound)
    case .office: officeTest(mention)
    default: nil
    }
  }

  private func pronounTest(_ word: Int) -> ((Referent) -> Bool)? {
    let form = reading.folded[word].split(separator: "-").last.map(String.init) ?? ""
    let common = reading.vocabulary.common
    let gender: Vocabulary.Gender
    if ["he", "il"].contains(form) {
      gender = .masculine
    } else if ["she", "elle"].contains(form) {
      gender = .feminine
    } else if common.has(form, in: "anaphor-person") {
      gender = reading.tongue == .english ? .either : form.hasSuffix("e") ? .feminine : .masculine
    } else if reading.tongue == .english, common.has(form, in: "pronoun-neuter") {
      return { !cast.isPerson($0) }
    } else {
      return nil
    }
    return { referent in
      guard case .person(let place) = referent else { return false }
      return gender == .either || [gender, .either].contains(cast.people[place].gender)
    }
  }

  /// "the minister", "le président", without a state of its own.
  private func officeTest(_ mention: Mention) -> ((Referent) -> Bool)? {
    guard let phrase = cast.phrases.first(where: { $0.phrase.head == mention.core })?.phrase, !phrase.isPlural,
      phrase.owners.isEmpty, isBare(mention)
    else { return nil }
    let roles: [Role]
    switch phrase.kind {
    case .office: roles = phrase.role.map { [$0] } ?? []
    case .vague(let several): roles = several
    case .counterpart, .predecessor: return nil
    }
    return { referent in
      guard case .person(let place) = referent else { return false }
      return cast.people[place].offices.contains { held in
        !held.isFormer && roles.contains { Coreference.mayBeCalled(held.role, $0) }
      }
    }
  }

  /// An article, the office, and nothing else.
  private func isBare(_ mention: Mention) -> Bool {
    let end = mention.words.upperBound
    guard mention.core.lowerBound > 0, end == mention.core.upperBound,
      end >= reading.words.count || ![.adp, .adj, .propn].contains(reading.words[end].partOfSpeech)
    else { return false }
    return ["the", "le", "la", "l'"].contains(reading.folded[mention.core.lowerBound - 1])
  }

  /// Whether a mention is the subject of a clause of its own, not of one that only describes somebody else.
  private func isSubject(_ mention: Mention) -> Bool {
    mention.kind != .pronoun
      && mention.words.contains { word in
        let head = reading.words[word].head
        return reading.isSubject(word) && !mention.words.contains(head)
          && ![.acl, .aclRelative].contains(reading.words[head].relation)
      }
  }
}
