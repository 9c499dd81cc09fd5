import Foundation
import Testing

@Suite("Bad input is named, and the rest is read")
struct BadInputTests {
  private static let good = Data(
    """
    Ministers speak by telephone

    Foreign Minister Anna Berg spoke by telephone with her counterpart Paul Roche on Monday.
    """.utf8)

  private static let bad: [(name: String, data: Data?, complaint: String)] = [
    ("missing.txt", nil, "missing.txt: no such file or folder."),
    ("empty.txt", Data(), "empty.txt: holds no text."),
    ("blank.txt", Data(" \n\n\t\n".utf8), "blank.txt: holds no text."),
    ("binary.txt", Data([0x7F, 0x45, 0x4C, 0x46, 0x00, 0x01]), "binary.txt: is no text: byte 4 is NUL."),
    ("latin.txt", Data([0x63, 0x61, 0x66, 0xE9, 0x20]), "latin.txt: is not UTF-8: byte 3 does not fit."),
    ("empty.jsonl", Data("\n".utf8), "empty.jsonl: holds no text."),
    ("broken.jsonl", Data("{\"text\": \"Fine.\"}\n{\"text\": \n".utf8), "broken.jsonl:2: is no valid JSON."),
    ("list.jsonl", Data("[1, 2]\n".utf8), "list.jsonl:1: is no valid JSON."),
    ("textless.jsonl", Data("\n{\"title\": \"x\"}\n".utf8), "textless.jsonl:2: the field “text” is missing or blank."),
    ("number.jsonl", Data("{\"text\": 1}\n".utf8), "number.jsonl:1: the field “text” must be a text."),
    (
      "day.jsonl", Data("{\"text\": \"x\", \"published\": \"May\"}\n".utf8),
      "day.jsonl:1: the field “published” must be a day like 2021-03-22."
    ),
  ]

  @Test("a file that holds no text, in a line of its own", arguments: ["read", "add"])
  func isNamed(command: String) throws {
    var files = ["good.txt": Self.good]
    for (name, data, _) in Self.bad { files[name] = data }
    try Chancery.with(files) { chancery in
      let run = try chancery.run([command] + Self.bad.map(\.name) + ["good.txt"])
      #expect(run.status == 2)
      let lines = run.complaints.split(separator: "\n")
      #expect(lines.count == Self.bad.count)
      for (line, bad) in zip(lines, Self.bad) { #expect(line.hasPrefix("chancery: \(bad.complaint)")) }
      #expect(run.output.contains(command == "read" ? "Ministers speak by telephone" : "2 reports: 2 new"))
    }
  }

  @Test("a folder without reports, and one with some")
  func folders() throws {
    try Chancery.with(["notes.pdf": Data("x".utf8)]) { chancery in
      #expect(try chancery.run("read", ".").complaints.contains(".: holds no reports."))
      try Self.good.write(to: chancery.folder.appendingPathComponent("a.txt"))
      #expect(try chancery.run("read", ".").output.contains("Ministers speak"))
    }
  }

  @Test(
    "a command line that is not understood",
    arguments: [
      ["read"], ["read", "x.txt", "--format", "xml"], ["read", "x.txt", "--only", "everything"],
      ["read", "x.txt", "--published", "soon"], ["list", "engagements", "--between", "VNM"],
      ["list", "engagements", "--since", "last week"], ["list", "engagements", "--kind", "lunch"], ["frobnicate"],
    ])
  func commandLine(arguments: [String]) throws {
    try Chancery.with { chancery in
      let run = try chancery.run(arguments)
      #expect(run.status == 2)
      #expect(run.complaints.contains("Usage: chancery"))
      #expect(run.output.isEmpty)
    }
  }

  @Test("a report in a language that is not read is kept and marked")
  func otherLanguage() throws {
    let text = "Министры договорились провести следующий раунд переговоров в столице."
    try Chancery.with(["ru.txt": Data(text.utf8)]) { chancery in
      let run = try chancery.run("read", "ru.txt")
      #expect(run.status == 1)
      #expect(run.output.contains("language not read"))
      #expect(try chancery.run("add", "ru.txt").output.contains("1 kept but not read"))
    }
  }

  @Test("a text that is strange but a text")
  func strange() throws {
    let texts = [
      "1.txt": String(repeating: "the minister of the sea and ", count: 400),
      "2.txt": "Just a title of the day",
      "3.txt": "\u{FEFF}The 😀 minister e\u{301}\u{323} met \u{200F}the envoy\u{200F} of the day.",
    ]
    try Chancery.with(texts.mapValues { Data($0.utf8) }) { chancery in
      let run = try chancery.run("read", ".", "--format", "jsonl")
      #expect(run.status == 0 || run.status == 1)
      #expect(run.complaints.isEmpty)
      let lines = run.output.split(separator: "\n")
      #expect(lines.count == 3)
      for line in lines {
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        #expect(object?["report"] != nil)
      }
    }
  }
}

@Suite("A dossier that cannot be used is named and left as it is")
struct BadDossierTests {
  @Test(
    "when it is not there, or is something else",
    arguments: [
      (nil, "no such dossier."), (Data("some notes of mine".utf8), "is no dossier."),
    ] as [(Data?, String)])
  func isNamed(data: Data?, complaint: String) throws {
    try Chancery.with(data.map { ["x.chancery": $0] } ?? [:]) { chancery in
      for what in ["engagements", "people", "statements"] {
        let run = try chancery.run("list", what, "--dossier", "x.chancery")
        #expect(run.status == 2)
        #expect(run.complaints.hasPrefix("chancery: x.chancery: \(complaint)"))
      }
      let file = chancery.folder.appendingPathComponent("x.chancery")
      #expect((try? Data(contentsOf: file)) == data)
    }
  }
}
