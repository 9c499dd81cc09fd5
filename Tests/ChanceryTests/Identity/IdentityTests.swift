import Testing

@testable import Chancery

@Suite("Names are compared across spellings")
struct PersonNameTests {
  @Test(
    "by their words",
    arguments: [
      ("Lê Hoài Trung", "Le Hoai Trung", PersonName.Likeness.same),
      ("Tarumi Hideo", "Hideo Tarumi", .same),
      ("Đỗ Hùng Việt", "DO HUNG VIET", .same),
      ("Jean-Yves Le Drian", "Jean Yves Le Drian", .same),
      ("Antony Blinken", "Antony J. Blinken", .longer),
      ("Antony J. Blinken", "Antony John Blinken", .longer),
      ("Miguel Diaz-Canel", "Miguel Mario Diaz-Canel Bermudez", .longer),
      ("Antony Blinken", "Anthony Blinken", .slip),
      ("Anthony Blinken", "Antony J. Blinken", .slip),
      ("Kurt Campell", "Kurt Campbell", .slip),
      ("Nikol Pashinian", "Nikol Pashinyan", .slip),
      ("A. Blinken", "Antony Blinken", .shortened),
      ("Shegun Bakari", "Olushegun Adjadi Bakari", .shortened),
      ("Blinken", "Antony Blinken", .oneWord),
      ("Nguyen Phu Trong", "Nguyen Phu Truong", nil),
      ("Nguyen Xuan Phuc", "Nguyen Phu Trong", nil),
      ("J. Blinken", "Antony Blinken", nil),
      ("Antony B. Smith", "Antony C. Smith", nil),
      ("Wang Yi", "Wang Wenbin", nil),
      ("Сергей Лавров", "Sergey Lavrov", .same),
      ("", "Wang Yi", nil),
    ] as [(String, String, PersonName.Likeness?)])
  func likeness(one: String, other: String, likeness: PersonName.Likeness?) {
    #expect(PersonName(one).likeness(to: PersonName(other)) == likeness)
    #expect(PersonName(other).likeness(to: PersonName(one)) == likeness)
  }

  @Test(
    "and by their sound within a state of another script",
    arguments: [
      ("Sergueï Lavrov", "Sergei Lavrov", "RUS", true), ("Abdel Fattah al-Sissi", "Abdelfattah El-Sisi", "EGY", true),
      ("Yoon Suk-yeol", "Yun Seok-yeol", "KOR", true), ("Lee Jae-myung", "Yi Jae Myung", "KOR", true),
      ("Mikhaïl Michoustine", "Mikhail Mishustin", "RUS", true),
      ("Mohammed ben Salmane", "Mohammad bin Salman", "SAU", true),
      ("Nguyen Phu Trong", "Nguyen Phu Truong", "VNM", false), ("Kim Yong Chol", "Kim Yong Nam", "PRK", false),
      ("Sergey Lavrov", "Sergey Lavrenov", "RUS", false), ("Park Jin", "Park Geun-hye", "KOR", false),
    ] as [(String, String, String, Bool)])
  func sound(one: String, other: String, state: String, alike: Bool) {
    let (a, b) = (PersonMention(name: one, state: state), PersonMention(name: other, state: state))
    #expect((PersonName.likeness(a, b) != nil) == alike)
    #expect(
      PersonName.likeness(a, PersonMention(name: other, state: nil)) == PersonName(one).likeness(to: PersonName(other)))
  }
}
