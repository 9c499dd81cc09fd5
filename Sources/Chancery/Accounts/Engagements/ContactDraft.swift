import Language

/// An engagement as one trigger tells it, before those that are one are put together.
struct ContactDraft: Sendable {
  var kind: Engagement.Kind
  var status: Engagement.Status
  /// The word that tells it.
  let trigger: Int
  /// The words quoted for it.
  var words: Range<Int>
  var parts: [Slot]
  /// Where it took place: a term of the report.
  var place: Term?
  /// True when the trigger only points back ("the meeting", "during their talks") and makes no engagement of its own.
  var pointsBack: Bool
  /// The frame's name, for explanations.
  let rule: String
  /// The row of the lexicon that tells the trigger.
  var row: LexiconPlace?

  /// One participant and their part.
  struct Slot: Hashable, Sendable {
    let referent: Referent
    var part: Participant.Part?
    /// The word that names them here.
    let word: Int
  }
}
