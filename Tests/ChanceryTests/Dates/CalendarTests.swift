import Testing

@testable import Chancery

/// Numbers in a fixed order that looks like none.
struct DayDice {
  private var state: UInt64 = 42
  mutating func roll(_ range: ClosedRange<Int>) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return range.lowerBound + Int((state >> 33) % UInt64(range.count))
  }
}

@Suite("Days keep to the calendar")
struct CalendarTests {
  @Test("numbers and days are one another's inverse, one apart, weekdays in turn")
  func numbers() {
    var before = Day(number: -30_001)
    for number in -30_000...60_000 {
      let day = Day(number: number)
      #expect(day.number == number && before < day && day.weekday == before.weekday % 7 + 1)
      before = day
    }
  }

  @Test(
    "known weekdays",
    arguments: [
      ("1970-01-01", 4), ("2000-02-29", 2), ("2021-03-22", 1), ("2023-10-05", 4), ("2023-07-02", 7), ("1945-06-26", 2),
    ])
  func weekdays(text: String, weekday: Int) { #expect(Day(text)?.weekday == weekday) }

  @Test(
    "days that do not exist",
    arguments: ["2023-02-29", "1900-02-29", "2021-04-31", "2021-13-01", "2021-00-10", "2021-1-1", "", "21-03-2022"])
  func missing(text: String) { #expect(Day(text) == nil) }

  @Test(
    "months on",
    arguments: [
      ("2021-01-31", 1, "2021-02-28"), ("2020-01-31", 1, "2020-02-29"), ("2021-03-31", -1, "2021-02-28"),
      ("2021-12-15", 1, "2022-01-15"), ("2021-01-15", -13, "2019-12-15"), ("2021-05-01", 0, "2021-05-01"),
    ])
  func months(day: String, months: Int, then: String) {
    #expect(Day(day)?.advanced(months: months)?.description == then)
  }

  @Test(
    "units around a day",
    arguments: [
      (DateUnit.week, 0, "2023-03-13/2023-03-19"), (.week, -1, "2023-03-06/2023-03-12"), (.month, 1, "2023-04"),
      (.year, -1, "2022"), (.quarter, 0, "2023-01/2023-03"), (.half, 1, "2023-07/2023-12"),
      (.decade, 0, "2020/2029"), (.weekend, 0, "2023-03-18/2023-03-19"), (.century, 0, "2001/2100"),
    ])
  func units(unit: DateUnit, n: Int, edtf: String) {
    #expect(Day("2023-03-15")?.span(n, unit).map { EDTF($0).text } == edtf)
  }
}

@Suite("EDTF is written and read")
struct EDTFTests {
  @Test(
    "its forms are read back as they are written",
    arguments: [
      "2021", "2021-03", "2021-03-22", "2020/2021", "2023-05/2023-07", "2023-06-28/2023-07-02", "XXXX-03-22", "XXXX-03",
      "[2017-07-02,2023-07-02]", "[2017,2023]", "XXXX-02-29",
    ])
  func forms(text: String) { #expect(EDTF(text)?.text == text) }

  @Test(
    "other texts are none",
    arguments: [
      "", "21", "2021-3", "2021-02-30", "2021/2020", "2021/2021", "XXXX", "XXXX-13", "XXXX-02-30", "[2021]",
      "[2023,2021]", "2021-03-22T10:00", "[]", "2021/", "/", "[2021,[2022,2023]]", "-2021", "+021",
    ])
  func others(text: String) { #expect(EDTF(text) == nil) }

  @Test("a run of days and its expression cover the same days")
  func spans() {
    var dice = DayDice()
    for _ in 0..<2000 {
      let first = Day(number: dice.roll(-10_000...20_000))
      guard let span = DateSpan(first: first, last: first.advanced(days: dice.roll(0...800)), unit: .day) else {
        continue
      }
      let back = EDTF(span).span
      #expect(back?.first == span.first && back?.last == span.last)
      #expect(EDTF(EDTF(span).text)?.text == EDTF(span).text)
    }
  }
}

@Suite("Sets of days behave as sets")
struct DayRangesTests {
  @Test("meeting, joining and taking away agree with sets of numbers")
  func operations() {
    var dice = DayDice()
    for _ in 0..<300 {
      func some() -> DayRanges {
        DayRanges(
          (0..<dice.roll(0...5)).map { _ in
            let start = dice.roll(0...80)
            return start...(start + dice.roll(0...15))
          })
      }
      let (a, b) = (some(), some())
      func numbers(_ ranges: DayRanges) -> Set<Int> { Set(ranges.days.map(\.number)) }
      #expect(numbers(a.intersection(b)) == numbers(a).intersection(numbers(b)))
      #expect(numbers(a.union(b)) == numbers(a).union(numbers(b)))
      #expect(numbers(a.subtracting(b)) == numbers(a).subtracting(numbers(b)))
      #expect(a.count == numbers(a).count)
      #expect(a.days.allSatisfy(a.contains))
    }
  }
}
