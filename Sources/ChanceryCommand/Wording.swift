import Chancery
import ChanceryStore
import Foundation
import Language

/// The sentences for people: what happened, where, what to do.
enum Wording {
  static func sentence(of error: any Error) -> String {
    switch error {
    case let complaint as Complaint: complaint.sentence
    case let fault as ReportFault: sentence(of: fault)
    case let fault as LexiconFault: sentence(of: fault)
    case let fault as TreebankFault: sentence(of: fault)
    case let fault as DossierFault: sentence(of: fault)
    case let fault as DecisionFault: words(of: fault)
    default: "\(error)"
    }
  }

  static func sentence(of fault: ReportFault) -> String {
    let source = fault.source == "-" ? "standard input" : fault.source
    return "\(source)\(fault.line.map { ":\($0)" } ?? ""): \(words(of: fault.reason))"
  }

  private static func words(of reason: ReportFault.Reason) -> String {
    switch reason {
    case .missing: "no such file or folder. Check the name."
    case .unreadable(let words): "cannot be read: \(words). Check its permissions."
    case .empty: "holds no text."
    case .emptyFolder:
      "holds no reports. Reports are files ending in .txt, .text, .html, .htm, .xhtml, .jsonl or .ndjson."
    case .binary(let byte): "is no text: byte \(byte) is NUL. Turn it into plain text first."
    case .unknownEncoding(let byte):
      "is in no encoding that can be told: byte \(byte) is not UTF-8. Convert it, for example with iconv."
    case .brokenJSON: "is no valid JSON. Each line must hold one object: {\"text\": \"…\"}."
    case .badField(let name, let expected): "the field “\(name)” must be \(expected)."
    case .noText: "the field “text” is missing or blank."
    case .noMainText: "the page holds no text of a report. Save its text, and name that file."
    case .tooDeep(let most): "the page nests more than \(most) elements. Save its text, and name that file."
    case .tooLong(let bytes, let most):
      "is too long for one report: \(bytes >> 20) MB, at most \(most >> 20) MB. Cut it into its reports."
    }
  }

  static func sentence(of fault: LexiconFault) -> String {
    "\(fault.file)\(fault.line > 0 ? ":\(fault.line)" : ""): \(words(of: fault.reason))"
  }

  private static func words(of reason: LexiconFault.Reason) -> String {
    switch reason {
    case .missing: "the lexicon is missing. Set CHANCERY_DATA to the folder that holds the program's Lexicons."
    case .unreadable: "cannot be read as UTF-8 text. Save it as such."
    case .noHeading: "has no line that names the columns. Begin it with one."
    case .tooManyCells(let found, let columns): "\(found) cells, but only \(columns) columns. Take a tab out."
    case .badCell(let column, let value, let expected): "“\(value)” in column “\(column)” should be \(expected)."
    case .unknownFile(let known): "is read under no such name. Give it one of these: \(known.joined(separator: ", "))."
    case .missingColumn(let name): "the column “\(name)” is missing. Add it to this line."
    case .unknownColumn(let name, let known):
      "no rule reads a column “\(name)”. Columns are \(known.joined(separator: ", "))."
    case .duplicate(let key, let line): "“\(key)” stands on line \(line) already. Join the two lines, or take one out."
    }
  }

  static func sentence(of fault: TreebankFault) -> String {
    switch fault.reason {
    case .badLine: "\(fault.file):\(fault.line): is no line of CoNLL-U. Name a treebank in CoNLL-U."
    case .badHead: "\(fault.file):\(fault.line): a head lies outside the sentence that ends here."
    }
  }

  static func sentence(of fault: DossierFault) -> String { "\(fault.file): \(words(of: fault.reason))" }

  private static func words(of reason: DossierFault.Reason) -> String {
    switch reason {
    case .missing: "no such dossier. Begin it with “chancery add”, or name another with --dossier."
    case .noDossier: "is no dossier. Name another file with --dossier; this one was left as it is."
    case .newer: "was written by a newer version of Chancery. Use that version, or begin another dossier."
    case .locked: "another process writes to the dossier. Wait for it, then try again."
    case .readOnly: "cannot be opened for writing. Check the permissions of the file and its folder."
    case .full: "the disk is full. Reports added so far are kept; make room, then run the command again."
    case .brokenQuote(let report): "a quote of \(report) does not match its text. Add that report again."
    case .failed(let words): "the dossier cannot be used: \(words)."
    }
  }

  private static func words(of fault: DecisionFault) -> String {
    switch fault {
    case .unknown(let id): "\(id): nothing of that id. List ids with “chancery list”."
    case .senseless(let verb, let id):
      "\(id): cannot \(verb.rawValue) this. See “chancery decide \(verb.rawValue) --help”."
    case .badValue(let field, let value): "“\(value)” is no value of “\(field)”. See “chancery decide correct --help”."
    case .overtaken(let id): "\(id): was decided on meanwhile. Look at it again."
    }
  }

  /// A number with its noun, such as "1 report" or "3 reports".
  static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
