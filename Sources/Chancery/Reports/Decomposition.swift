import Foundation

extension String {
  /// The canonical decomposition (Unicode NFD).
  var decomposed: String { decomposedStringWithCanonicalMapping }
}
