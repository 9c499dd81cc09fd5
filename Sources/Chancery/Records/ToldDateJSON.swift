extension Report {
  /// Date expressions of the report, as programs get them; `docs/formats.md` describes each field.
  public func json(of dates: [ToldDate]) -> [JSON] {
    let codePoints = CodePoints(of: text)
    return dates.map { date in
      let range = codePoints.range(ofBytes: date.quote.bytes)
      return .object([
        .init("report", .string(id.value)),
        .init("start", .integer(range.lowerBound)), .init("end", .integer(range.upperBound)),
        .init("quote", .string(date.quote.words)),
        .init("kind", .string(date.kind.rawValue)),
        .init("value", .text(date.value)),
        .init("part", .text(date.part?.rawValue)),
      ])
    }
  }
}
