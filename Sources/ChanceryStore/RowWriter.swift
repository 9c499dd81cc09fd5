import GRDB

/// Inserts rows by position, and makes lists of marks for values.
enum RowWriter {
  static func insert(_ db: Database, _ table: String, _ values: [(any DatabaseValueConvertible)?]) throws {
    let statement = try db.cachedStatement(sql: "INSERT INTO \(table) VALUES (\(marks(values.count)))")
    try statement.execute(arguments: StatementArguments(values))
  }

  /// As many question marks as there are values, separated by commas.
  static func marks(_ count: Int) -> String { Array(repeating: "?", count: count).joined(separator: ", ") }
}

extension Database {
  /// Runs a statement that is kept ready for the next time.
  func run(_ sql: String, _ arguments: StatementArguments = []) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }

  /// The rows of a query that is kept ready for the next time.
  func rows(_ sql: String, _ arguments: StatementArguments = []) throws -> [Row] {
    try Row.fetchAll(cachedStatement(sql: sql), arguments: arguments)
  }

  /// The first column of each row of a query that is kept ready for the next time.
  func values<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    _ type: Value.Type, _ sql: String, _ arguments: StatementArguments = []
  ) throws -> [Value] {
    try Value.fetchAll(cachedStatement(sql: sql), arguments: arguments)
  }
}
