/// Why a dossier cannot be used.
public struct DossierFault: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    case missing
    /// The file is not a database, or one of another program.
    case noDossier
    /// Written by a newer version of the program.
    case newer
    /// Another process writes to it.
    case locked
    case readOnly
    case full
    /// A stored quote does not repeat the words at its place; which report's.
    case brokenQuote(report: String)
    /// Anything else, in the database's words.
    case failed(String)
  }

  public let file: String
  public let reason: Reason

  public init(file: String, reason: Reason) {
    self.file = file
    self.reason = reason
  }
}
