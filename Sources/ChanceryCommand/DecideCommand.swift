import ArgumentParser
import Chancery
import ChanceryStore
import Foundation

/// `chancery decide`: accepts, corrects, rejects, merges and splits what a dossier holds.
struct Decide: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Decides on what a dossier holds; decisions are kept for ever and can be undone.",
    subcommands: [
      DecideAccept.self, DecideReject.self, DecideCorrect.self, DecideMerge.self, DecideSplit.self, DecideUndo.self,
      DecideLog.self, DecideImport.self,
    ])
}

/// Who decides, why, and in which dossier.
struct DecisionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Who decides (default: the user's name).", valueName: "name")) var author: String?
  @Option(help: ArgumentHelp("Why.", valueName: "words")) var reason = ""
  @OptionGroup var file: DossierOptions

  /// Takes the decision and prints its id.
  func decide(
    _ verb: Decision.Verb, _ items: [String], correction: (field: String, value: String)? = nil
  ) throws {
    try Console.run { console in
      let decision = try file.openForReading().decide(
        verb, items, correction: correction, author: author ?? NSUserName(), reason: reason,
        time: Date().formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true)))
      let words = "\(decision.id)  \(verb.rawValue) \(items.joined(separator: " "))."
      console.print(verb == .undo ? words : "\(words) Undo it with “chancery decide undo \(decision.id)”.")
      return .done
    }
  }
}

/// `chancery decide accept`.
struct DecideAccept: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "Says that an engagement or statement is right.")
  @Argument(help: "Its id.") var id: String
  @OptionGroup var options: DecisionOptions
  func run() throws { try options.decide(.accept, [id]) }
}

/// `chancery decide reject`.
struct DecideReject: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject", abstract: "Says that an engagement or statement is a misreading; lists then leave it out.")
  @Argument(help: "Its id.") var id: String
  @OptionGroup var options: DecisionOptions
  func run() throws { try options.decide(.reject, [id]) }
}

/// `chancery decide correct`.
struct DecideCorrect: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: "Gives a field of an engagement or statement another value.",
    discussion: """
      Fields of an engagement: \(Decision.engagementFields.joined(separator: ", ")); participants are written \
      “Name@STATE; Name@STATE”. Fields of a statement: \(Decision.statementFields.joined(separator: ", ")).
      """)
  @Argument(help: "The id of an engagement or statement.") var id: String
  @Argument(help: "The field.") var field: String
  @Argument(help: "Its value.") var value: String
  @OptionGroup var options: DecisionOptions
  func run() throws { try options.decide(.correct, [id], correction: (field, value)) }
}

/// `chancery decide merge`.
struct DecideMerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Says that engagements, or persons, are one.")
  @Argument(help: "Two ids or more; a person's name that is not decided is written Name@STATE.") var ids: [String]
  @OptionGroup var options: DecisionOptions
  func run() throws { try options.decide(.merge, ids) }
}

/// `chancery decide split`.
struct DecideSplit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split", abstract: "Sets tellings of an engagement, or names of a person, apart from the others.")
  @Argument(help: "Tellings such as r1/e2, or names such as “John Smith@USA”.") var ids: [String]
  @OptionGroup var options: DecisionOptions
  func run() throws { try options.decide(.split, ids) }
}

/// `chancery decide undo`.
struct DecideUndo: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "undo", abstract: "Undoes a decision.")
  @Argument(help: "The decision's id; without one, the latest.") var id: String?
  @OptionGroup var options: DecisionOptions

  func run() throws {
    let latest = try id ?? latest()
    try options.decide(.undo, [latest])
  }

  private func latest() throws -> String {
    let all = try options.file.openForReading().decisions()
    let undone = Set(
      all.compactMap { decision -> String? in
        if case .decision(let id) = decision.subject { id } else { nil }
      })
    guard let last = all.last(where: { $0.verb != .undo && !undone.contains($0.id) }) else {
      throw ValidationError("There is no decision to undo.")
    }
    return last.id
  }
}

/// `chancery decide log`.
struct DecideLog: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Prints all decisions in order; as JSON Lines they can be imported.")
  @OptionGroup var file: DossierOptions
  @OptionGroup var part: PartOptions

  func run() throws {
    try Console.run { console in
      let page = Page(items: try file.openForReading().decisions(), next: nil)
      if part.format == .jsonl {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        for decision in page.items { console.print(String(decoding: try encoder.encode(decision), as: UTF8.self)) }
        return page.items.isEmpty ? .nothingFound : .done
      }
      return try List.print(
        page, as: part.format, heading: ["time", "author", "what", "of", "reason", "id"], on: console, json: \.json
      ) { decision in
        let change = decision.field.map { " \($0) = \(decision.value ?? "")" } ?? ""
        return [
          decision.time, decision.author, decision.verb.rawValue + change, decision.subject.words, decision.reason,
          decision.id,
        ]
      }
    }
  }
}

/// `chancery decide import`.
struct DecideImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Takes over decisions that “decide log --format jsonl” printed.")
  @Argument(help: "A file of JSON Lines.") var path: String
  @OptionGroup var file: DossierOptions

  func run() throws {
    try Console.run { console in
      guard let data = FileManager.default.contents(atPath: path) else {
        throw Complaint("\(path): cannot be read. Check its name and permissions.")
      }
      var decisions: [Decision] = []
      for (place, line) in data.split(separator: UInt8(ascii: "\n")).enumerated() {
        guard let decision = try? JSONDecoder().decode(Decision.self, from: line) else {
          throw Complaint("\(path):\(place + 1): is no decision. Nothing was imported.")
        }
        decisions.append(decision)
      }
      let new = try file.openForReading().import(decisions)
      console.print("\(Wording.count(new, "new decision")) of \(decisions.count).")
      return decisions.isEmpty ? .nothingFound : .done
    }
  }
}
