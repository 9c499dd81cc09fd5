/// How a name sounds, as far as its many Latin spellings agree: "Sergueï Lavrov", "Sergey Lavrov", "Sergei Lavrov".
///
/// Only for states whose names are written in Cyrillic, Arabic, Korean, Georgian, Armenian or Hebrew letters at home:
/// names from Latin spellings at home (Vietnamese, Turkish) differ by what the sound leaves out (Trong, Truong).
/// Chinese names have one spelling, Pinyin, and are compared by it.
struct NameSound: Hashable, Sendable {
  /// The sounds of the words in order, without breaks: "Jong-un", "Jong Un" and "Jongun" are one.
  let text: String

  /// The sound of a name; nil where the state's names are not compared by it, or where too little of the name is left.
  init?(words: [String], state: String?) {
    guard let state, Self.states.contains(state), words.count > 1 else { return nil }
    let isKorean = state == "KOR" || state == "PRK"
    let words = words.filter { !Self.particles.contains($0) }
    let sound = words.map { isKorean ? Self.koreanSound(of: $0) : Self.sound(of: $0) }.joined()
    guard sound.utf8.count >= Self.shortest else { return nil }
    text = sound
  }

  /// The fewest signs in which two persons of one state seldom agree.
  /// - Source: chosen: at five, none of the persons of one state in the dated list of tenures agree with another.
  private static let shortest = 5

  /// - Source: Unicode CLDR 46, likely scripts of the states' official languages (2024).
  private static let states: Set<String> = [
    "RUS", "UKR", "BLR", "BGR", "MKD", "SRB", "KAZ", "KGZ", "TJK", "MNG", "GEO", "ARM", "ISR", "KOR", "PRK", "DZA",
    "BHR", "EGY", "IRQ", "JOR", "KWT", "LBN", "LBY", "MRT", "MAR", "OMN", "PSE", "QAT", "SAU", "SDN", "SYR", "TUN",
    "ARE", "YEM", "IRN", "AFG", "PAK",
  ]

  /// Words that stand in some spellings of a name only.
  private static let particles: Set<String> = ["al", "el", "as", "ad", "ar", "an", "ben", "bin", "ibn", "bint"]

  /// Consonants in classes, double ones once; vowels fall away but for the first sign, as one class.
  private static func sound(of word: String) -> String {
    var text = word
    for (spelling, sign) in spellings { text = text.replacing(spelling, with: sign) }
    var sound = ""
    for (place, sign) in text.enumerated() {
      if "aeiouyj'".contains(sign) {
        if place == 0 { sound.append("a") }
      } else if sound.last != sign {
        sound.append(sign)
      }
    }
    return sound
  }

  /// Spellings of one sound in English, French and German transliteration, the longest first.
  private static let spellings: [(String, String)] = [
    ("shch", "S"), ("chtch", "S"), ("tsch", "C"), ("tch", "C"), ("sch", "S"), ("dzh", "J"), ("dj", "J"), ("zh", "J"),
    ("kh", "h"), ("gh", "g"), ("gu", "g"), ("sh", "S"), ("ch", "S"), ("ts", "z"), ("tz", "z"), ("ph", "f"),
    ("th", "t"), ("dh", "d"), ("ck", "k"), ("ks", "x"), ("qu", "k"), ("q", "k"), ("c", "k"), ("w", "v"), ("C", "S"),
    ("ss", "s"), ("j", "J"), ("y", "i"),
  ]

  /// Korean names: the vowels' and consonants' rival spellings (Yeol, Yol; Pak, Park; Lee, Ri, Rhee).
  private static func koreanSound(of word: String) -> String {
    var text = families[word] ?? word
    for (spelling, sign) in [
      ("seok", "suk"), ("eo", "o"), ("eu", "u"), ("oo", "u"), ("ae", "e"), ("ee", "i"), ("ch", "j"), ("sh", "s"),
    ] { text = text.replacing(spelling, with: sign) }
    let merged = text.map { sign -> Character in
      switch sign {
      case "k": "g"
      case "p": "b"
      case "t": "d"
      case "l": "r"
      default: sign
      }
    }
    return String(merged)
  }

  /// Family names whose usual spellings differ by more than a sound.
  private static let families = [
    "lee": "i", "yi": "i", "rhee": "i", "ri": "i", "park": "bag", "pak": "bag", "choi": "joe", "choe": "joe",
    "yoon": "yun", "youn": "yun", "moon": "mun", "woo": "u", "kim": "gim", "roh": "no", "noh": "no",
  ]
}
