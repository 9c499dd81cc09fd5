import Chancery
import Foundation
import GRDB

/// Why nothing was decided.
public enum DecisionFault: Error, Hashable, Sendable {
  /// No engagement, person, statement or decision has this id.
  case unknown(id: String)
  /// The verb does not apply to such an item, or to so few.
  case senseless(verb: Decision.Verb, id: String)
  /// A field that the item does not have, or a value that the field cannot have.
  case badValue(field: String, value: String)
  /// The item was decided on since it was looked at.
  case overtaken(id: String)
}

extension Dossier {
  /// All decisions in the order in which they were taken, undone ones and undoings among them.
  public func decisions() throws(DossierFault) -> [Decision] { try read { try DecisionBook.all($0) } }

  /// The newest decision's id; empty when there is none. Whoever decides hands it back, so that a decision taken
  /// meanwhile is not overlooked.
  public func decisionState() throws(DossierFault) -> String {
    try read { try $0.values(String.self, "SELECT id FROM decisions ORDER BY number DESC LIMIT 1").first ?? "" }
  }

  /// Takes a decision: writes it and changes what follows from it, in one transaction.
  ///
  /// - Parameters:
  ///   - items: ids of entries, of reports' engagements (`r1/e2`), of persons, of statements (`r1/s2`) or, to undo, of
  ///     one decision. To merge, two or more; to split, the tellings, or the spellings of one person, that are set apart.
  ///   - correction: the field and its value, to correct.
  ///   - time: in UTC, such as `2026-11-22T03:30:00.000Z`.
  ///   - state: what ``decisionState()`` gave when the items were looked at; nil to decide whatever came meanwhile.
  /// - Throws: ``DecisionFault`` when it makes no sense, ``DossierFault`` when it cannot be written.
  public func decide(
    _ verb: Decision.Verb, _ items: [String], correction: (field: String, value: String)? = nil, author: String,
    reason: String, time: String, since state: String? = nil
  ) throws -> Decision {
    do {
      return try database.write { db in
        let newest = try db.values(String.self, "SELECT id FROM decisions ORDER BY number DESC LIMIT 1").first ?? ""
        if let state, state != newest, let item = items.first { throw DecisionFault.overtaken(id: item) }
        let subject = try DecisionSubject(db).subject(verb, items, correction)
        let decision = Decision(
          time: time, author: author, reason: reason, verb: verb, subject: subject, field: correction?.field,
          value: correction?.value)
        try Self.write([decision], db)
        return decision
      }
    } catch let fault as DecisionFault {
      throw fault
    } catch { throw DossierFault(error, file: file) }
  }

  /// Takes over decisions, as ``decisions()`` gave them; those that are there already are passed over.
  ///
  /// - Returns: how many were new.
  @discardableResult
  public func `import`(_ decisions: [Decision]) throws(DossierFault) -> Int {
    try perform {
      try database.write { db in
        let known = Set(try DecisionBook.all(db).map(\.id))
        let new = decisions.filter { !known.contains($0.id) }
        try Self.write(new, db)
        return new.count
      }
    }
  }

  private static func write(_ decisions: [Decision], _ db: Database) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for decision in decisions {
      let record = String(decoding: try encoder.encode(decision), as: UTF8.self)
      try RowWriter.insert(
        db, "decisions",
        [
          nil, decision.id, decision.time, decision.author, decision.reason, decision.verb.rawValue, record,
        ])
    }
    let keeper = try RecordKeeper(db)
    let all = Dictionary(try DecisionBook.all(db).map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    for decision in decisions {
      var meant: Decision? = decision
      // What an undoing undoes, and so on where that is an undoing too.
      while let one = meant {
        try keeper.take(up: one)
        if case .decision(let id) = one.subject { meant = all[id] } else { meant = nil }
      }
    }
    try keeper.finish()
  }
}
