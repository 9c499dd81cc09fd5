/// Tells the offices that a report gives to persons by name.
struct OfficeFinder {
  let reading: Reading
  let cast: Cast

  /// Each person's offices in the order of the persons' first mention, an office once.
  func offices() -> [OfficeClaim] {
    cast.people.flatMap { person in
      person.offices.compactMap { office in
        guard let quote = reading.quote(office.words) else { return nil }
        return OfficeClaim(
          name: person.name, office: office.text, role: office.role, state: office.state, isFormer: office.isFormer,
          evidence: [quote])
      }
    }
  }
}
