import Testing

@testable import Language

@Suite("Text is cut into the words of the treebanks")
struct TokeniserTests {
  /// A text, and its words parted by spaces; a space inside a word is written "·".
  typealias Case = (text: String, words: String)

  private func expect(_ item: Case) {
    #expect(Sample.words(item.text).map { $0.replacing(" ", with: "·") }.joined(separator: " ") == item.words)
  }

  @Test(
    "Abbreviations and titles keep their full stop",
    arguments: [
      ("Mr. Lee met Dr. Abe.", "Mr. Lee met Dr. Abe ."),
      ("Gen. To Lam and Lt. Col. Ba left.", "Gen. To Lam and Lt. Col. Ba left ."),
      ("She came from the U.S. in Jan. 2020.", "She came from the U.S. in Jan. 2020 ."),
      ("He left at 9.30 a.m. on Monday.", "He left at 9.30 a.m. on Monday ."),
      ("No. 5 is here. No. It is not.", "No. 5 is here . No . It is not ."),
      ("M. Fabius et Mme Ha sont là.", "M. Fabius et Mme Ha sont là ."),
      ("Selon l'art. 5, il a dit non.", "Selon l' art. 5 , il a dit non ."),
    ] as [Case])
  func abbreviations(item: Case) { expect(item) }

  @Test(
    "Initials and acronyms are one word",
    arguments: [
      ("Antony J. Blinken met J.-C. Juncker.", "Antony J. Blinken met J.-C. Juncker ."),
      ("The U.S.A. and D.C. officials.", "The U.S.A. and D.C. officials ."),
      ("W.H.S. Koerner of AT&T", "W.H.S. Koerner of AT&T"),
    ] as [Case])
  func initials(item: Case) { expect(item) }

  @Test(
    "French elisions stand alone, words with an inner apostrophe do not",
    arguments: [
      ("L’accord d’aujourd’hui qu’il a signé est là.", "L’ accord d’ aujourd’hui qu’ il a signé est là ."),
      ("Lorsqu'elle dit c'est-à-dire que l'on est là.", "Lorsqu' elle dit c'est-à-dire que l'on est là ."),
      ("Jusqu'au bord de l'eau, quelqu'un est là.", "Jusqu' au bord de l' eau , quelqu'un est là ."),
    ] as [Case])
  func elisions(item: Case) { expect(item) }

  @Test(
    "Inverted subjects are words with their hyphen",
    arguments: [
      ("« Oui », a-t-il ajouté dans le texte.", "« Oui » , a -t-il ajouté dans le texte ."),
      ("Que veut-elle dire avec le rendez-vous ?", "Que veut -elle dire avec le rendez-vous ?"),
      ("Permettez-moi de le dire à Jean-Yves.", "Permettez -moi de le dire à Jean-Yves ."),
    ] as [Case])
  func inversions(item: Case) { expect(item) }

  @Test(
    "English clitics and compounds are cut, names with a hyphen are not",
    arguments: [
      ("They don't say it's long-term.", "They do n't say it 's long - term ."),
      ("We’ll see Iran’s re-election.", "We ’ll see Iran ’s re-election ."),
      ("He cannot go to Washington-based firms.", "He can not go to Washington - based firms ."),
      ("Kim Jong-un and Ban Ki-moon spoke.", "Kim Jong-un and Ban Ki-moon spoke ."),
      ("the 1970's and the 1980s", "the 1970's and the 1980s"),
    ] as [Case])
  func english(item: Case) { expect(item) }

  @Test(
    "Numbers, units and dates",
    arguments: [
      ("It cost US$1,350.50 or 5% of 2.3bn on 28/5/2021.", "It cost US$ 1,350.50 or 5 % of 2.3 bn on 28/5/2021 ."),
      ("Les 10 000 visites à 14h30 avec 3,5 % de plus.", "Les 10·000 visites à 14 h 30 avec 3,5 % de plus ."),
      ("En 2020 500 personnes sont là, le 1er mai.", "En 2020 500 personnes sont là , le 1er mai ."),
      ("The 20th session, 2nd day, 6:00am", "The 20th session , 2nd day , 6:00 am"),
    ] as [Case])
  func numbers(item: Case) { expect(item) }

  @Test(
    "Addresses and names of files are one word",
    arguments: [
      ("See https://example.org/a?b=1, or (www.vnanet.vn).", "See https://example.org/a?b=1 , or ( www.vnanet.vn ) ."),
      ("Mail a.b@example.org, or \"c\"<d@e.vn>.", "Mail a.b@example.org , or \" c \" < d@e.vn > ."),
      ("Read it on vietnamplus.vn or in map.pdf.", "Read it on vietnamplus.vn or in map.pdf ."),
      ("Follow @chancery and #talks.", "Follow @chancery and #talks ."),
    ] as [Case])
  func addresses(item: Case) { expect(item) }

  @Test(
    "Sentences that touch are cut at the full stop",
    arguments: [
      ("Il salue la coopération.Il a apprécié les efforts.", "Il salue la coopération . Il a apprécié les efforts ."),
      ("La fin.de la visite.Elle dit.Eu égard", "La fin . de la visite . Elle dit . Eu égard"),
      ("They met.He said so.Then they left.", "They met . He said so . Then they left ."),
      ("Est-ce vrai ?Il le dit des deux.", "Est -ce vrai ? Il le dit des deux ."),
    ] as [Case])
  func touching(item: Case) { expect(item) }

  @Test(
    "Quotes, brackets and datelines are signs of their own",
    arguments: [
      ("HANOI, May 28 (VNA) -- The talks", "HANOI , May 28 ( VNA ) -- The talks"),
      ("“We agree,” she said. 'Yes.'", "“ We agree , ” she said . ' Yes . '"),
      ("«Oui», dit le chef… [non]", "« Oui » , dit le chef … [ non ]"),
      ("What?! No... Wait", "What ?! No ... Wait"),
    ] as [Case])
  func signs(item: Case) { expect(item) }
}
