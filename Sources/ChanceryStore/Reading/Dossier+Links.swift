import Chancery
import GRDB

/// How another entry belongs to one.
public struct EntryLink: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    /// The other took place during this visit.
    case contains
    /// This took place during the other, a visit.
    case during
    /// This was cancelled or put off; the other is when it was held.
    case heldLater = "held-later"
    /// The other was cancelled or put off; this is when it was held.
    case putOff = "put-off"
  }

  public let kind: Kind
  public let entry: Entry

  public var json: JSON {
    .object([.init("link", .string(kind.rawValue)), .init("entry", .string(entry.id))])
  }
}

extension Dossier {
  /// The entries that belong to one: a visit's meetings, a meeting's visit, the later date of one that was put off.
  public func links(of entry: Entry) throws(DossierFault) -> [EntryLink] {
    try read { db in
      var found: [EntryLink] = []
      if entry.kind == .visit {
        found += try Self.entries(Self.parts, entry, db).map { EntryLink(kind: .contains, entry: $0) }
      } else {
        found += try Self.entries(Self.wholes, entry, db).map { EntryLink(kind: .during, entry: $0) }
      }
      if entry.status == .occurred {
        found += try Self.entries(Self.putOff, entry, db).map { EntryLink(kind: .putOff, entry: $0) }
      } else {
        found += try Self.entries(Self.heldLater, entry, db).map { EntryLink(kind: .heldLater, entry: $0) }
      }
      return found
    }
  }

  private static func entries(_ sql: String, _ entry: Entry, _ db: Database) throws -> [Entry] {
    try EntryReader(db).entries(try db.rows(sql, [entry.id]))
  }

  /// Engagements of a visitor within the days of the visit, in the state that is visited or in a place not told, with
  /// someone of the state that is visited.
  private static let parts = """
    SELECT DISTINCT e.* FROM entries v
      JOIN entry_participants g ON g.entry = v.number AND g.person IS NOT NULL AND g.state IS NOT v.place_state
      JOIN entry_participants x ON x.person = g.person JOIN entries e ON e.number = x.entry
    WHERE v.id = ? AND e.kind NOT IN ('visit', 'call', 'video-call', 'message')
      AND e.first_day >= v.first_day AND e.last_day <= v.last_day AND v.place_state IS NOT NULL
      AND (e.place_state = v.place_state OR (e.place_state IS NULL AND EXISTS
        (SELECT * FROM entry_participants h WHERE h.entry = e.number AND h.state = v.place_state)))
    ORDER BY e.sort_date, e.id
    """

  private static let wholes = """
    SELECT DISTINCT v.* FROM entries e
      JOIN entry_participants x ON x.entry = e.number AND x.person IS NOT NULL
      JOIN entry_participants g ON g.person = x.person JOIN entries v ON v.number = g.entry
    WHERE e.id = ? AND v.kind = 'visit' AND e.kind NOT IN ('call', 'video-call', 'message')
      AND e.first_day >= v.first_day AND e.last_day <= v.last_day
      AND v.place_state IS NOT NULL AND g.state IS NOT v.place_state
      AND (e.place_state = v.place_state OR (e.place_state IS NULL AND EXISTS
        (SELECT * FROM entry_participants h WHERE h.entry = e.number AND h.state = v.place_state)))
    ORDER BY v.sort_date, v.id
    """

  /// Two persons in common and the same kind: the first to be held within a year after what was cancelled or planned.
  private static let heldLater = """
    SELECT e.* FROM entries c JOIN entries e ON e.kind = c.kind AND e.status = 'occurred'
      AND e.first_day > c.first_day AND e.first_day <= date(c.first_day, '+1 year')
    WHERE c.id = ? AND c.status IN ('cancelled', 'planned') AND
      (SELECT count(DISTINCT x.person) FROM entry_participants x JOIN entry_participants y ON y.person = x.person
        WHERE x.entry = c.number AND y.entry = e.number) >= CASE c.kind WHEN 'visit' THEN 1 ELSE 2 END
      AND e.number IN (SELECT y.entry FROM entry_participants x JOIN entry_participants y ON y.person = x.person
        WHERE x.entry = c.number)
    ORDER BY e.sort_date, e.id LIMIT 1
    """

  private static let putOff = """
    SELECT c.* FROM entries e JOIN entries c ON c.kind = e.kind AND c.status = 'cancelled'
      AND c.first_day < e.first_day AND c.first_day >= date(e.first_day, '-1 year')
      AND c.number IN (SELECT y.entry FROM entry_participants x JOIN entry_participants y ON y.person = x.person
        WHERE x.entry = e.number)
    WHERE e.id = ? AND
      (SELECT count(DISTINCT x.person) FROM entry_participants x JOIN entry_participants y ON y.person = x.person
        WHERE x.entry = c.number AND y.entry = e.number) >= CASE e.kind WHEN 'visit' THEN 1 ELSE 2 END
    ORDER BY c.sort_date DESC, c.id LIMIT 1
    """
}
