import Language

/// Which words may tell an engagement, by the lexicon.
extension EngagementFinder {
  /// What the lexicon says a word may tell, by its lemma and part of speech.
  func triggers(at word: Int) -> [ContactLexicon.Trigger] {
    if isVerbal(word) { return contacts.verbs[stem(of: word)] ?? [] }
    if isNominal(word) { return contacts.nouns[stem(of: word)] ?? [] }
    return words[word].partOfSpeech == .adj ? contacts.adjectives[stem(of: word)] ?? [] : []
  }

  func told(_ draft: ContactDraft, by trigger: ContactLexicon.Trigger) -> ContactDraft {
    var draft = draft
    draft.row = trigger.place
    return draft
  }

  /// A word's folded lemma; of a name with a number ("COP28") the name.
  func stem(of word: Int) -> String {
    let lemma = reading.lemmas[word]
    guard lemma.last?.isNumber ?? false, lemma.first?.isLetter ?? false else { return lemma }
    return String(lemma.prefix { $0.isLetter })
  }

  private func isVerbal(_ word: Int) -> Bool {
    (words[word].partOfSpeech == .verb || words[word].partOfSpeech == .aux && words[word].relation == .root)
      && !isNounByForm(word)
  }

  private func isNominal(_ word: Int) -> Bool {
    (words[word].partOfSpeech == .noun || words[word].partOfSpeech == .propn || isNounByForm(word))
      && cast.mentionAt[word] < 0
      || cast.mention(at: word)?.kind == .body && (words[word].partOfSpeech == .noun || isNumbered(word))
  }

  /// "a courtesy call", "the G7 summit": a word with an article, or one that no row has as a verb, is a noun, whatever
  /// the engine takes it for.
  private func isNounByForm(_ word: Int) -> Bool {
    guard words[word].partOfSpeech == .verb, contacts.nouns[reading.lemmas[word]] != nil else { return false }
    return contacts.verbs[reading.lemmas[word]] == nil && reading.lemmas[word] == reading.folded[word]
      || reading.children[word].contains { $0 < word && words[$0].relation == .determiner }
  }

  /// Whether a row with one of `frames` has a verb's lemma.
  func tells(_ verb: Int, _ frames: ContactLexicon.Frame...) -> Bool {
    (contacts.verbs[reading.lemmas[verb]] ?? []).contains { frames.contains($0.frame) }
  }
}
