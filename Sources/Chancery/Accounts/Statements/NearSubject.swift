import Language

/// Mends the subject that the tree gives a verb by where the words stand: of two expressions in a row ("After talks with
/// his counterpart, X, Y said") the last is the subject, and one joined to the subject by "and" is a subject too.
struct NearSubject {
  let reading: Reading
  let clauses: Clauses

  private var words: [Word] { reading.words }
  private var cast: Cast { clauses.cast }

  /// The subjects of `verb`, given those of the tree, all of which stand before it.
  func subjects(of verb: Int, in tree: [Int]) -> [Int] {
    guard !tree.isEmpty, tree.allSatisfy({ $0 < verb }), let near = mention(before: verb) else { return tree }
    let start = self.start(of: near)
    let floor = reading.sentence(of: verb).lowerBound
    guard start > floor else { return tree }
    if tree.contains(where: near.words.contains) {
      guard let joined = mention(joinedBefore: start, floor) else { return tree }
      return tree.contains(where: joined.words.contains) ? tree : [joined.core.lowerBound] + tree
    }
    guard clauses.preposition(of: near.core.lowerBound).isEmpty, tree.allSatisfy({ $0 < start }) else { return tree }
    if reading.folded[start - 1] == "," { return [near.core.lowerBound] }
    if let joined = mention(joinedBefore: start, floor), tree.contains(where: joined.words.contains) {
      return tree + [near.core.lowerBound]
    }
    return tree
  }

  /// The mention right before a verb's group, over its auxiliaries, adverbs and insertions between commas.
  private func mention(before verb: Int) -> Mention? {
    let floor = reading.sentence(of: verb).lowerBound
    var place = verb - 1
    while place >= floor {
      if let found = cast.mention(at: place) {
        guard [.office, .group].contains(found.kind) || means(found) else { return nil }
        return found.words.upperBound == place + 1 ? found : nil
      }
      // "le dirigeant chinois": an adjective after the mention.
      if words[place].partOfSpeech == .adj, let found = cast.mention(at: place - 1), found.kind == .office {
        return found
      }
      switch words[place].partOfSpeech {
      case .aux, .adv, .part, .pron: place -= 1
      case .verb where ["avoir", "etre", "have"].contains(reading.lemmas[place]): place -= 1
      case .punct where reading.folded[place] == ",":
        guard let opening = insertion(endingAt: place, floor) else { return nil }
        place = opening - 1
      default: return nil
      }
    }
    return nil
  }

  /// The comma that opens an insertion of a few words without a verb or a name (", de son côté,").
  private func insertion(endingAt comma: Int, _ floor: Int) -> Int? {
    for place in stride(from: comma - 1, to: max(floor, comma - 7), by: -1) {
      if reading.folded[place] == "," { return place }
      if words[place].partOfSpeech == .verb || cast.mention(at: place).map(means) ?? false { return nil }
    }
    return nil
  }

  private func mention(joinedBefore start: Int, _ floor: Int) -> Mention? {
    guard start - 2 >= floor, ["and", "et", "&"].contains(reading.folded[start - 1]),
      let found = cast.mention(at: start - 2), found.words.upperBound == start - 1, means(found)
    else { return nil }
    let head = found.core.lowerBound
    guard clauses.preposition(of: head).isEmpty, ![.object, .indirectObject, .oblique].contains(words[head].relation)
    else { return nil }
    return found
  }

  private func means(_ mention: Mention) -> Bool {
    switch mention.kind {
    case .name, .office, .group, .state, .body: !mention.referents.isEmpty
    case .pronoun, .place: false
    }
  }

  private func start(of mention: Mention) -> Int {
    let start = mention.words.lowerBound
    return start > 0 && words[start - 1].partOfSpeech == .det ? start - 1 : start
  }
}
