/// Dictionary forms that a verb's letters may come from, for regular verbs that neither the engine nor the list of verb
/// forms has told right, such as those that a reader's own lexicon adds.
enum Inflection {
  /// Candidates in order of likelihood, folded; empty when the letters fit no pattern.
  static func infinitives(of form: String, _ tongue: Tongue) -> [String] {
    switch tongue {
    case .english: english(form)
    case .french: french(form)
    }
  }

  private static func english(_ form: String) -> [String] {
    for ending in ["ing", "ied", "ies", "ed", "es", "s"] where form.hasSuffix(ending) && form.count > ending.count + 2 {
      let stem = String(form.dropLast(ending.count))
      switch ending {
      case "ied", "ies": return [stem + "y"]
      case "s": return [stem]
      default:
        var found = [stem, stem + "e"]
        if let last = stem.last, stem.dropLast().last == last { found.append(String(stem.dropLast())) }
        return found
      }
    }
    return []
  }

  /// Endings of the first and second conjugation, the longest first; the others are left to the engine.
  private static let frenchEndings: [(ending: String, infinitives: [String])] = [
    ("issaient", ["ir"]), ("eraient", ["er"]), ("issent", ["ir"]), ("issant", ["ir"]), ("issait", ["ir"]),
    ("erent", ["er"]), ("erait", ["er"]), ("eront", ["er"]), ("aient", ["er", "ir", "re"]), ("irent", ["ir", "re"]),
    ("era", ["er"]), ("ent", ["er", "ir", "re"]), ("ant", ["er", "ir", "re"]), ("ait", ["er", "ir", "re"]),
    ("ees", ["er"]), ("ee", ["er"]), ("es", ["er"]), ("us", ["re", "ir"]), ("it", ["ir", "re"]), ("is", ["ir", "re"]),
    ("a", ["er"]), ("e", ["er"]), ("u", ["re", "ir"]), ("i", ["ir"]),
  ]

  private static func french(_ form: String) -> [String] {
    for (ending, infinitives) in frenchEndings where form.hasSuffix(ending) && form.count > ending.count + 2 {
      let stem = String(form.dropLast(ending.count))
      // "appelle", "appelant"; "engageant", "annonçant".
      var stems = [stem]
      if let last = stem.last, stem.dropLast().last == last { stems.append(String(stem.dropLast())) }
      if stem.hasSuffix("ge") { stems.append(String(stem.dropLast())) }
      return stems.flatMap { stem in infinitives.map { stem + $0 } }
    }
    return []
  }
}
