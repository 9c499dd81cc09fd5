/// Why an engine could not be made.
public struct EngineFault: Error, Hashable, Sendable {
  /// What was wrong.
  public enum Reason: Hashable, Sendable {
    /// No weights file in any of the places looked at.
    case notFound(places: [String])
    /// The file could not be read.
    case unreadable(String)
    /// The file is no weights file, of another version, or damaged: the part that was wrong.
    case damaged(String)
  }

  /// The file, or an empty path when none was found.
  public let file: String
  /// What was wrong with it.
  public let reason: Reason

  /// A fault about `file`.
  public init(file: String, reason: Reason) {
    self.file = file
    self.reason = reason
  }
}

extension EngineFault: CustomStringConvertible {
  /// What happened, where, and what to do.
  public var description: String {
    switch reason {
    case .notFound(let places):
      "engine.weights was not found; looked in \(places.joined(separator: ", ")). Set CHANCERY_DATA to its folder."
    case .unreadable(let why):
      "\(file) could not be read: \(why)"
    case .damaged(let part):
      "\(file) is not a weights file of this engine: \(part)"
    }
  }
}
