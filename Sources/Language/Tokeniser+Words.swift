/// How one written word is cut into the words that the network reads: clitics, elisions, hyphens, numbers with units.
extension Tokeniser {
  mutating func cutWord(_ a: Int, _ b: Int) {
    if Letters.isDigit(scalars[a]), let end = numberEnd(a, b) {
      emit(a, end)
      var unit = end
      while unit < b, Letters.isLetter(scalars[unit]) { unit += 1 }
      emit(end, unit)
      emit(unit, b)
      return
    }
    if french { cutFrench(a, b) } else { cutEnglish(a, b) }
  }

  /// The end of a number that a unit follows ("5m", "14h30"), which are words of their own.
  func numberEnd(_ a: Int, _ b: Int) -> Int? {
    var end = a
    while end < b, Letters.isDigit(scalars[end]) || Self.inAmounts.contains(scalars[end]) { end += 1 }
    guard end < b, Letters.isDigit(scalars[end - 1]) else { return nil }
    var unit = end
    while unit < b, Letters.isLetter(scalars[unit]) { unit += 1 }
    let name = lowered(end, unit)
    if unit < b { return name == "h" && (unit..<b).allSatisfy { Letters.isDigit(scalars[$0]) } ? end : nil }
    return TokeniserLists.units.contains(name) ? end : nil
  }

  mutating func cutFrench(_ start: Int, _ b: Int) {
    var a = start
    while let mark = apostrophe(a, b), !TokeniserLists.unelided.contains(lowered(a, b)),
      TokeniserLists.elisions.contains(lowered(a, mark))
    {
      emit(a, mark + 1)
      a = mark + 1
    }
    if a >= b { return }
    let word = b - a >= 4 && scalars[a..<b].contains(0x2D) ? lowered(a, b) : ""
    for ending in TokeniserLists.afterImperatives where word.hasSuffix("ez" + ending) {
      let cutAt = b - ending.utf8.count
      emit(a, cutAt)
      emit(cutAt, b)
      return
    }
    if !word.isEmpty, !TokeniserLists.uninverted.contains(word) {
      for ending in TokeniserLists.inversions where word.hasSuffix(ending) {
        let cutAt = b - ending.utf8.count + (ending.hasSuffix("là") ? 1 : 0)
        if cutAt > a, Letters.isLetter(scalars[cutAt - 1]) {
          emit(a, cutAt)
          emit(cutAt, b)
          return
        }
      }
    }
    emit(a, b)
  }

  func apostrophe(_ a: Int, _ b: Int) -> Int? {
    for k in a..<b where Letters.folded(scalars[k]) == 0x27 { return k }
    return nil
  }

  mutating func cutEnglish(_ a: Int, _ b: Int) {
    // n't, 's, 're, ...
    var mark: Int?
    for k in (a..<b).reversed() where Letters.folded(scalars[k]) == 0x27 {
      mark = k
      break
    }
    if let k = mark {
      if b - k == 2, scalars[k + 1] == 0x73, Letters.isDigit(scalars[a]), scalars[k - 1] == 0x30 {
        emit(a, b)  // 1970's
        return
      }
      if k + 2 == b, k > a + 1, scalars[k + 1] | 32 == 0x74, scalars[k - 1] | 32 == 0x6E {
        cutHyphens(a, k - 1)
        emit(k - 1, b)
        return
      }
      if k > a, TokeniserLists.clitics.contains(text(k + 1, b)) {
        cutHyphens(a, k)
        emit(k, b)
        return
      }
    }
    if b - a >= 4, b - a <= 8, let first = TokeniserLists.joined[lowered(a, b)] {
      emit(a, a + first)
      emit(a + first, b)
      return
    }
    cutHyphens(a, b)
  }

  mutating func cutHyphens(_ a: Int, _ b: Int) {
    var hyphens: [Int] = []
    if b - a > 2 {
      for k in a + 1..<b - 1 where Letters.folded(scalars[k]) == 0x2D { hyphens.append(k) }
    }
    guard let first = hyphens.first, let last = hyphens.last, cuts(a, first, last, b, count: hyphens.count) else {
      emit(a, b)
      return
    }
    var from = a
    for k in hyphens {
      emit(from, k)
      emit(k, k + 1)
      from = k + 1
    }
    emit(from, b)
  }

  /// Whether an English compound is cut at its hyphens.
  func cuts(_ a: Int, _ first: Int, _ last: Int, _ b: Int, count: Int) -> Bool {
    let digits = (a..<b).allSatisfy {
      Letters.isDigit(scalars[$0]) || Letters.folded(scalars[$0]) == 0x2D || scalars[$0] == 0x2E
    }
    if digits { return count == 1 && first - a <= 4 && b - last - 1 <= 4 && !(first - a == 3 && b - last - 1 == 4) }
    let front = text(a, first)
    if TokeniserLists.prefixes.contains(front.lowercased()) { return false }
    guard count == 1, Letters.isUpper(scalars[a]), first - a >= 2, !Letters.isUpper(scalars[a + 1]) else { return true }
    if TokeniserLists.doubledNames.contains(front) { return false }
    let back = b - first - 1
    if Letters.isUpper(scalars[first + 1]) { return !(back <= 4 && first - a <= 4 && back >= 2) }
    let lower = (first + 1..<b).allSatisfy { Letters.isLower(scalars[$0]) }
    return !(lower && back <= 5 && first - a <= 6) || TokeniserLists.secondParts.contains(text(first + 1, b))
  }
}
