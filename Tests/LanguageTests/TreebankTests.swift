import Testing

@testable import Language

@Suite("Treebanks are read as surface words and compared by the shared task's definitions")
struct TreebankTests {
  private static let french = """
    # newdoc id = a
    # sent_id = a-1
    1\tIl\til\tPRON\t_\tNumber=Sing|Person=3|PronType=Prs\t2\tnsubj\t_\t_
    2\tparle\tparler\tVERB\t_\tMood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin\t0\troot\t_\t_
    3-4\tdu\t_\t_\t_\t_\t_\t_\t_\t_
    3\tde\tde\tADP\t_\t_\t5\tcase\t_\t_
    4\tle\tle\tDET\t_\tDefinite=Def|Gender=Masc|Number=Sing\t5\tdet\t_\t_
    5\tpays\tpays\tNOUN\t_\tGender=Masc|Number=Sing\t2\tobl:arg\t_\tSpaceAfter=No
    6\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_

    # newpar
    1-2\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
    1\tdo\tdo\tAUX\t_\t_\t0\troot\t_\t_
    2\tn't\tnot\tPART\t_\t_\t1\tadvmod\t_\t_
    3\t!\t!\tPUNCT\t_\t_\t1\tpunct\t_\t_

    """

  @Test("A contraction becomes one word, parts that spell the surface stay parts")
  func surface() throws {
    let treebank = try Treebank(files: [("a", Self.french)])
    #expect(treebank.text == "Il parle du pays.\n\ndon't!")
    let bytes = Array(treebank.text.utf8)
    let words = treebank.analysis.words
    #expect(
      words.map { String(decoding: bytes[$0.bytes], as: UTF8.self) } == [
        "Il", "parle", "du", "pays", ".", "do", "n't", "!",
      ])
    #expect(words.map(\.head) == [1, 1, 3, 1, 1, 5, 5, 5])
    #expect(words[2].features == [.definite, .masculine, .singular])
    #expect(words[3].relation == .oblique)
    #expect(treebank.paragraphs == [0..<5, 5..<8])
  }

  @Test("A treebank agrees with itself")
  func itself() throws {
    let treebank = try Treebank(files: [("a", Self.french)])
    let figures = ParseFigures(of: treebank.analysis, against: treebank)
    #expect(ParseFigures.Measure.allCases.allSatisfy { figures[$0].f1 == 1 })
  }

  @Test("A word cut otherwise is wrong in every measure, and its head's dependents lose their head")
  func otherwise() throws {
    let treebank = try Treebank(files: [("a", Self.french)])
    var words = treebank.analysis.words
    let pays = words[3]
    words[3] = Word(
      bytes: pays.bytes.lowerBound..<pays.bytes.upperBound + 1, partOfSpeech: .noun, features: pays.features,
      lemma: "pays",
      head: 1, relation: .oblique)
    words.remove(at: 4)
    words = words.enumerated().map { place, word in
      Word(
        bytes: word.bytes, partOfSpeech: word.partOfSpeech, features: word.features, lemma: word.lemma,
        head: word.head > 3 ? word.head - 1 : word.head, relation: word.relation)
    }
    let guess = Analysis(words: words, sentences: [0..<4, 4..<7], names: [])
    let figures = ParseFigures(of: guess, against: treebank)
    #expect(figures[.words] == .init(gold: 8, guessed: 7, right: 6))
    #expect(figures[.heads].right == 5)
    #expect(figures[.sentences].f1 == 1)
  }

  @Test(
    "What is no CoNLL-U is a fault with its line",
    arguments: [
      ("1\tIl\til\n", 1, TreebankFault.Reason.badLine),
      ("# a\n2\tIl\til\tPRON\t_\t_\t0\troot\t_\t_\n", 2, .badLine),
      ("1\tIl\til\tPRON\t_\t_\tx\troot\t_\t_\n", 1, .badLine),
      ("1\tIl\til\tPRON\t_\t_\t7\tnsubj\t_\t_\n\n", 2, .badHead),
    ])
  func faults(text: String, line: Int, reason: TreebankFault.Reason) {
    #expect(throws: TreebankFault(file: "f", line: line, reason: reason)) { try Treebank(files: [("f", text)]) }
  }

  @Test("An analysis printed as CoNLL-U tells places in code points")
  func printed() throws {
    let text = "Élise\n part."
    let word = { (range: Range<Int>, tag: PartOfSpeech, head: Int, relation: Relation) in
      Word(
        bytes: range, partOfSpeech: tag, features: [.singular, .present], lemma: "x", head: head, relation: relation)
    }
    let analysis = Analysis(
      words: [
        word(0..<6, .propn, 1, .nominalSubject), word(8..<12, .verb, 1, .root), word(12..<13, .punct, 1, .punctuation),
      ],
      sentences: [0..<3], names: [Name(words: 0..<1, kind: .person)])
    #expect(
      analysis.conllu(of: text, id: "r")
        == """
        # newdoc id = r
        # sent_id = r-1
        # text = Élise part.
        1\tÉlise\tx\tPROPN\t_\tNumber=Sing|Tense=Pres\t2\tnsubj\t_\tName=B-PER|TokenRange=0:5
        2\tpart\tx\tVERB\t_\tNumber=Sing|Tense=Pres\t0\troot\t_\tSpaceAfter=No|TokenRange=7:11
        3\t.\tx\tPUNCT\t_\tNumber=Sing|Tense=Pres\t2\tpunct\t_\tTokenRange=11:12


        """)
    #expect(analysis.tree(of: text) == "part  root VERB x\n├ Élise  nsubj PROPN x\n└ .  punct PUNCT x\n\n")
  }

  @Test("What is printed is read back")
  func roundTrip() throws {
    let analysis = try Sample.engine().analyse(Sample.texts[0])
    let treebank = try Treebank(files: [("a", analysis.conllu(of: Sample.texts[0], id: "a"))])
    #expect(treebank.analysis.words.map(\.partOfSpeech) == analysis.words.map(\.partOfSpeech))
    #expect(treebank.analysis.words.map(\.head) == analysis.words.map(\.head))
    #expect(treebank.analysis.words.map(\.relation) == analysis.words.map(\.relation))
    #expect(treebank.analysis.words.map(\.features) == analysis.words.map(\.features))
    #expect(treebank.analysis.sentences == analysis.sentences)
  }
}
