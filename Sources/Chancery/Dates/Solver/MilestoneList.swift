/// Dated milestones of relationships, from a list with sources.
public struct MilestoneList: Sendable {
  /// One line of the list.
  public struct Entry: Hashable, Sendable {
    /// Sorted codes.
    public let states: [String]
    public let what: String
    public let date: EDTF
    /// The list or report that tells it.
    public let source: String

    /// An entry; the order of `states` does not matter.
    public init(states: [String], what: String, date: EDTF, source: String) {
      self.states = states.sorted()
      self.what = what
      self.date = date
      self.source = source
    }
  }

  private var byKind: [String: [Entry]] = [:]

  /// The given entries.
  public init(_ entries: [Entry] = []) {
    for entry in entries { insert(entry) }
  }

  /// Reads rows with the columns `states` (apart by `|`), `what`, `date`, `source`.
  ///
  /// - Throws: ``LexiconFault`` with the line of the first date that is not understood.
  public init(rows: [LexiconTable.Row], file: String) throws(LexiconFault) {
    for row in rows {
      guard let date = EDTF(row["date"]) else {
        throw LexiconFault(
          file: file, line: row.line, reason: .badCell(column: "date", value: row["date"], expected: "a date"))
      }
      let states = row["states"].split { "| ,+".contains($0) }.map(String.init)
      insert(Entry(states: states, what: row["what"], date: date, source: row["source"]))
    }
  }

  /// Adds an entry, as when a dated report tells one.
  public mutating func insert(_ entry: Entry) { byKind[entry.what, default: []].append(entry) }

  /// The only entry of these states and this kind; nil when there is none or more than one.
  public func entry(of states: [String], what: String) -> Entry? {
    let found = (byKind[what] ?? []).filter { $0.states == states.sorted() }
    return found.count == 1 ? found.first : nil
  }
}
