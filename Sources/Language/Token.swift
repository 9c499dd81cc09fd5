/// A word's place in the text and what stands before it.
struct Token {
  /// What stands before a word.
  enum Before: UInt8 { case nothing, space, paragraph }

  /// The first byte, and the first byte behind it.
  let start, end: Int
  let before: Before
  /// Whether spaces may stand inside, as in "10 000"; they are no part of the form.
  var isSpaced = false
}
