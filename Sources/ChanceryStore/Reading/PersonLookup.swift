import Chancery
import GRDB

/// Finds persons by what a user types.
struct PersonLookup {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// The persons with this id, or else all with a name like it, in any spelling and order; sorted.
  func numbers(of text: String) throws -> [Int64] {
    let exact = try db.values(Int64.self, "SELECT number FROM persons WHERE id = ?", [text])
    if !exact.isEmpty { return exact }
    let asked = PersonMention(name: text, state: nil)
    let keys = NameKeys(asked)
    var found: Set<Int64> = []
    for row in try db.rows(
      """
      SELECT DISTINCT n.name, n.state, n.person FROM name_keys k JOIN names n ON n.number = k.name
      WHERE k.key IN (\(RowWriter.marks(keys.all.count))) AND n.person IS NOT NULL
      """, StatementArguments(keys.all))
    where NameLikeness.mayBeOne(asked, NameBook.mention(row)) {
      if let person: Int64 = row["person"] { found.insert(person) }
    }
    return found.sorted()
  }
}
