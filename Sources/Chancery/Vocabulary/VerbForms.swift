/// Dictionary forms of the verbs that the lexicons name, by any of their forms.
struct VerbForms: Sendable {
  private var lemmas: [String: [String]] = [:]

  init(rows: [LexiconTable.Row]) {
    for row in rows {
      let lemma = Folding.fold(row["lemma"])
      for form in row.list("forms") {
        let form = Folding.fold(form)
        if lemmas[form]?.contains(lemma) ?? false { continue }
        lemmas[form, default: []].append(lemma)
      }
    }
  }

  /// The dictionary form of a verb's form: the engine's guess where the list allows it, else the list's first.
  ///
  /// - Parameters:
  ///   - form: folded.
  ///   - guess: the engine's lemma, folded.
  func lemma(of form: String, guess: String) -> String {
    guard let known = lemmas[form] else {
      // "co-chaired", "re-opened": as the verb behind the hyphen.
      guard let hyphen = form.firstIndex(of: "-"), let base = lemmas[String(form[form.index(after: hyphen)...])]?.first
      else { return guess }
      return form[...hyphen] + base
    }
    return known.contains(guess) ? guess : known.first ?? guess
  }
}
