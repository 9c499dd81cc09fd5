import Foundation

/// Precision, recall and F1 by category, micro-averaged over all reports added.
public struct Figures: Hashable, Sendable {
  /// One category's counts.
  public struct Row: Hashable, Sendable {
    /// What is counted; two leading spaces mark a part of the category above.
    public let label: String
    public fileprivate(set) var matched: Int
    public fileprivate(set) var gold: Int
    public fileprivate(set) var told: Int

    /// The share of told items that are right; nil when nothing is told.
    public var precision: Double? { told == 0 ? nil : Double(matched) / Double(told) }
    /// The share of the gold's items that are told; nil when the gold has none.
    public var recall: Double? { gold == 0 ? nil : Double(matched) / Double(gold) }
    /// The harmonic mean of both; nil when there is neither gold nor anything told.
    public var f1: Double? {
      if let precision, let recall, precision > 0, recall > 0 { return 2 * precision * recall / (precision + recall) }
      return gold == 0 && told == 0 ? nil : 0
    }
  }

  /// How many reports were scored.
  public internal(set) var reports = 0
  /// The reports of the gold without an account, in the order of the gold.
  public internal(set) var missing: [String] = []
  /// The categories in the order in which they were first counted.
  public private(set) var rows: [Row] = []
  private var places: [String: Int] = [:]

  public init() {}

  mutating func count(_ label: String, matched: Int, gold: Int, told: Int) {
    let place = places[label] ?? rows.count
    if place == rows.count {
      places[label] = place
      rows.append(Row(label: label, matched: 0, gold: 0, told: 0))
    }
    rows[place].matched += matched
    rows[place].gold += gold
    rows[place].told += told
  }

  /// The figures as a table for reading, ending with a line break.
  public var table: String {
    var lines = ["\(reports) reports"]
    if !missing.isEmpty {
      lines[0] += ", \(missing.count) without an account: \(missing.prefix(10).joined(separator: ", "))"
    }
    let blank = String(repeating: " ", count: Self.labelWidth)
    lines.append("\(blank)  prec.  recall      F1   matched/gold/system")
    for row in rows {
      let label = row.label + String(repeating: " ", count: max(0, Self.labelWidth - row.label.count))
      let numbers = [row.precision, row.recall, row.f1].map(Self.number).joined(separator: "  ")
      lines.append("\(label) \(numbers)   \(row.matched)/\(row.gold)/\(row.told)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The figures as one value, each number unrounded.
  public var json: JSON {
    func number(_ value: Double?) -> JSON { value.map(JSON.number) ?? .null }
    return .object([
      .init("reports", .integer(reports)),
      .init("missing", .texts(missing)),
      .init(
        "figures",
        .object(
          rows.map { row in
            .init(
              row.label.trimmingCharacters(in: .whitespaces),
              .object([
                .init("precision", number(row.precision)), .init("recall", number(row.recall)),
                .init("f1", number(row.f1)), .init("matched", .integer(row.matched)),
                .init("gold", .integer(row.gold)), .init("system", .integer(row.told)),
              ]))
          })),
    ])
  }

  private static let labelWidth = 44

  private static func number(_ value: Double?) -> String {
    value.map { String(format: "%6.3f", $0) } ?? "   –  "
  }
}
