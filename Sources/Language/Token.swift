/// A word's place in the text and what stands before it.
struct Token {
  enum Before: UInt8 { case nothing, space, paragraph }
  let start: Int
  let end: Int
  let before: Before
}
