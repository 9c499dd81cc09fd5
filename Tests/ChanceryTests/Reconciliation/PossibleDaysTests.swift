import Testing

@testable import Chancery

@Suite("Dates are compared by the days that they allow")
struct PossibleDaysTests {
  @Test(
    "in both directions",
    arguments: [
      ("2023-03-29", "2023-03-29", PossibleDays.Agreement.same),
      ("2023-03-29", "2023-03", .within),
      ("2023-03-29", "2023", .within),
      ("2023-06-28/2023-07-02", "2023-07-01", .within),
      ("2023-06-28/2023-07-02", "2023-07", .overlapping),
      ("2023-03-29~", "2023-03-29", .within),
      ("[2017-07-02,2023-07-02]", "2023-07-02", .within),
      ("XXXX-03-29", "2023-03-29", .overlapping),
      ("XXXX-03", "2023-03-29", .overlapping),
      ("XXXX-03-29", "XXXX-03-29", .same),
      ("XXXX-12-31", "2022-12-30/2023-01-03", .overlapping),
      ("XXXX-01-02", "2022-12-30/2023-01-03", .overlapping),
      ("202X", "2023-03-29", .within),
      ("2023-03-29/..", "2024", .within),
      ("2023-XX", "2023-05", .within),
      ("2023-03-29", "2023-03-30", .apart),
      ("2023-03-29", "2022", .apart),
      ("XXXX-03-29", "2023-03-30", .apart),
      ("XXXX-03-29", "XXXX-04", .apart),
      ("[2017-07-02,2023-07-02]", "2020-07-02", .apart),
      ("199X", "2023", .apart),
    ])
  func agreement(one: String, other: String, agreement: PossibleDays.Agreement) {
    let (a, b) = (PossibleDays(EDTF(canonical: one)), PossibleDays(EDTF(canonical: other)))
    let found = a.agreement(with: b)
    #expect(found == agreement || (found == .same && agreement == .within))
    #expect(b.agreement(with: a) == found)
  }
}
