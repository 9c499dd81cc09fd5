/// Who speaks in a clause, with how sure the binding is.
struct Voice: Sendable {
  var referents: [Referent]
  /// The word that means the speaker; nil when it was taken over from another clause.
  var word: Int?
  /// Between 0 and 1.
  var confidence: Double
}
