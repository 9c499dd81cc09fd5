import Foundation
import Language

@testable import Chancery

/// The lexicons of dates as they stand in the sources.
enum DateSample {
  static let reader: DateReader = {
    var words: [Tongue: DateWords] = [:]
    for tongue in Tongue.allCases {
      let name = "\(tongue.tag)/dates.tsv"
      let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../Sources/Chancery/Lexicons/\(name)")
      guard let text = try? String(contentsOf: url, encoding: .utf8),
        let table = try? LexiconTable(name: name, text: text),
        let read = try? DateWords(rows: table.rows, file: name)
      else { continue }
      words[tongue] = read
    }
    return DateReader(words: words)
  }()

  /// What the first date expression of a text says, or nothing.
  ///
  /// Set against Wednesday 15 March 2023 unless another day is given.
  static func date(
    _ text: String, _ tongue: Tongue, on report: String = "2023-03-15", tense: DateContext.Tense = .past
  ) -> (words: String, edtf: String)? {
    var context = DateContext(report: Day(report) ?? Day(number: 0), tense: tense)
    for (bytes, meaning) in reader.expressions(in: text, tongue: tongue) {
      let words = String(decoding: Array(text.utf8)[bytes], as: UTF8.self)
      switch meaning {
      case .duration(let n, let unit): return (words, "\(n) \(unit)")
      case .vague(let time): return (words, time.rawValue)
      case .anniversary(let n): return (words, "anniversary \(n)")
      case .since(let inner): return (words, (context.span(of: inner).map { EDTF($0).text } ?? "none") + "/..")
      case .until(let inner): return (words, "../" + (context.span(of: inner).map { EDTF($0).text } ?? "none"))
      case .about(let inner): return (words, (context.span(of: inner).map { EDTF($0).text } ?? "none") + "~")
      default: break
      }
      if text.contains(" >> "), context.story == nil {
        context.story = context.span(of: meaning)
        continue
      }
      return (words, context.span(of: meaning).map { EDTF($0).text } ?? "none")
    }
    return nil
  }
}
