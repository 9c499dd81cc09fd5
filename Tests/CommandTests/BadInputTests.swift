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
    (
      "wrong.txt", Data("Été à Genève : ".utf8) + [0xE9],
      "wrong.txt: is in no encoding that can be told: byte 19 is not UTF-8."
    ),
    (
      "noise.txt", Data((0..<600).map { UInt8($0 * 7 % 29 + 1) }) + [0xFF],
      "noise.txt: is in no encoding that can be told"
    ),
    (
      "empty.html", Data("<html><head><title>Title</title></head><body></body></html>".utf8),
      "empty.html: the page holds no text of a report."
    ),
    (
      "deep.html", Data(("<html>" + String(repeating: "<div>", count: 30_000) + "<p>The minister met the envoy.").utf8),
      "deep.html: the page nests more than 20000 elements."
    ),
    ("long.txt", Data(repeating: 0x61, count: 9 << 20), "long.txt: is too long for one report: 9 MB, at most 8 MB."),
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

  @Test("a folder with odd things in it")
  func oddThings() throws {
    try Chancery.with(["a.txt": Self.good, "notes.pdf": Data("x".utf8)]) { chancery in
      let files = FileManager.default
      let folder = chancery.folder
      try files.createDirectory(at: folder.appendingPathComponent("folder.txt"), withIntermediateDirectories: true)
      try files.createSymbolicLink(
        atPath: folder.appendingPathComponent("gone.txt").path, withDestinationPath: "/no/such/file")
      try files.createSymbolicLink(atPath: folder.appendingPathComponent("loop").path, withDestinationPath: ".")
      try Self.good.write(to: folder.appendingPathComponent("é 😀 name.txt"))
      let run = try chancery.run("read", ".", "--only", "engagements")
      #expect(run.status == 2)
      #expect(run.complaints.contains("gone.txt: no such file or folder."))
      #expect(run.complaints.split(separator: "\n").count == 1)
      #expect(run.output.contains("é 😀 name · en"))
    }
  }

  @Test("a sentence of a megabyte, pages of ten thousand elements: read in good time")
  func large() throws {
    #if DEBUG
      let times = 2_000  // the tests' own build is many times slower than a release
    #else
      let times = 21_000
    #endif
    let sentence = String(repeating: "the minister of the sea spoke with the envoy and ", count: times)
    let nested = String(repeating: "<div>", count: 10_000)
    let flat = (0..<10_000).map { "<p><b>Item \($0)</b> of the minister's list, which goes on for a while.</p>" }
      .joined()
    let files = [
      "sentence.txt": Data(sentence.utf8),
      "nested.html": Data(("<html><title>T</title>" + nested + String(decoding: Self.good, as: UTF8.self)).utf8),
      "flat.html": Data(("<html><title>T</title>" + flat).utf8),
    ]
    try Chancery.with(files) { chancery in
      let start = ContinuousClock.now
      let run = try chancery.run("read", ".", "--format", "jsonl")
      #expect(run.complaints.isEmpty)
      #expect(run.output.split(separator: "\n").count == 3)
      #expect(ContinuousClock.now - start < .seconds(240))
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
      ["read", "x.txt", "--explain", "--format", "table"],
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
      "4.txt": """
      😀 Ministers meet

      Foreign Minister \u{202B}Anna Be\u{301}rg\u{202C} 😀 of Norway met Foreign Minister Paul\u{A0}Ro\u{AD}che of Ireland 👩‍🚀 in Oslo.
      """,
    ]
    try Chancery.with(texts.mapValues { Data($0.utf8) }) { chancery in
      let run = try chancery.run("read", ".", "--format", "jsonl")
      #expect(run.status == 0 || run.status == 1)
      #expect(run.complaints.isEmpty)
      let lines = run.output.split(separator: "\n")
      #expect(lines.count == texts.count)
      for line in lines {
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        let text = try #require((object?["report"] as? [String: Any])?["text"] as? String)
        let scalars = Array(text.unicodeScalars)
        for claim in object?["offices"] as? [[String: Any]] ?? [] {
          for quote in claim["evidence"] as? [[String: Any]] ?? [] {
            let (start, end) = (try #require(quote["start"] as? Int), try #require(quote["end"] as? Int))
            #expect((quote["quote"] as? String)?.unicodeScalars.elementsEqual(scalars[start..<end]) == true)
          }
        }
      }
      let last = try #require(lines.last)
      #expect(last.contains("\"name\":\"Paul Roche\""))
      #expect(last.contains("\"kind\":\"meeting\""))
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
