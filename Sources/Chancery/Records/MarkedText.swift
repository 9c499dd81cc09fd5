/// How words are set off in text for reading.
public enum Marks: Hashable, Sendable {
  /// Square brackets around the words.
  case brackets
  /// The escape sequences of terminals: bold and underlined words, dim remarks.
  case terminal
}

/// A run of words, some of them set off, that is broken into lines when it is printed.
struct MarkedText {
  init() {}

  /// A word, and whether it is set off and follows the one before without a space.
  private struct Word {
    let letters: String
    let isMarked: Bool
    let isJoined: Bool
  }

  private var words: [Word] = []

  /// Appends the words of `text`, which any space or line break separates.
  ///
  /// - Parameter isJoined: whether the first word follows the last one without a space, such as a full stop.
  mutating func append(_ text: some StringProtocol, marked isMarked: Bool = false, joined isJoined: Bool = false) {
    for (place, letters) in text.split(whereSeparator: \.isWhitespace).enumerated() {
      words.append(Word(letters: String(letters), isMarked: isMarked, isJoined: isJoined && place == 0))
    }
  }

  /// The words in lines of at most `width` columns, each behind `indent`; a longer word has a line of its own.
  func lines(width: Int, indent: String, marks: Marks) -> [String] {
    var lines: [String] = []
    var line = ""
    var length = 0
    for (place, word) in words.enumerated() {
      let letters = marks == .brackets ? bracketed(place) : word.letters
      let size = DisplayWidth.of(letters)
      if length > 0 && !word.isJoined {
        if indent.count + length + 1 + size > width {
          lines.append(indent + line)
          (line, length) = ("", 0)
        } else {
          (line, length) = (line + " ", length + 1)
        }
      }
      line += marks == .terminal && word.isMarked ? "\u{1B}[1;4m\(letters)\u{1B}[0m" : letters
      length += size
    }
    if length > 0 { lines.append(indent + line) }
    return lines
  }

  /// A word with a bracket where a run of marked words begins or ends.
  private func bracketed(_ place: Int) -> String {
    let word = words[place]
    guard word.isMarked else { return word.letters }
    let opens = place == 0 || !words[place - 1].isMarked
    let closes = place + 1 == words.count || !words[place + 1].isMarked
    return (opens ? "[" : "") + word.letters + (closes ? "]" : "")
  }
}

/// How many columns of a terminal a text takes.
enum DisplayWidth {
  /// Marks above or below a letter take none; ideographs, Hangul and full-width forms take two.
  ///
  /// - Source: Unicode Standard Annex 11 (East Asian Width), its wide blocks, without its exceptions.
  static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { width, scalar in
      switch scalar.value {
      case 0x20..<0x7F: return width + 1
      case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
        0x1F300...0x1FAFF, 0x20000...0x3FFFD:
        return width + 2
      default:
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return width
        default: return width + 1
        }
      }
    }
  }
}
