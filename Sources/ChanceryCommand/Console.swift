import ArgumentParser
import Chancery
import Foundation

/// How a command ended; the raw value is the exit status.
enum Outcome: Int32, Comparable {
  case done = 0
  case nothingFound = 1
  case failed = 2

  static func < (a: Outcome, b: Outcome) -> Bool { a.rawValue < b.rawValue }
}

/// A sentence for the user about what cannot be done: what happened, where, what to do.
struct Complaint: Error {
  let sentence: String
  init(_ sentence: String) { self.sentence = sentence }
}

/// Standard output and standard error of one run.
final class Console {
  /// Whether standard output is a terminal: then colours are used, and lines fitted to its width.
  let isTerminal = isatty(STDOUT_FILENO) == 1
  /// Columns a line of running text.
  let width: Int
  /// Columns a line of a table; where standard output is no terminal, those of `COLUMNS`, else enough to read.
  var tableWidth: Int {
    if isTerminal { return width }
    return ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) }.map { max(40, $0) } ?? 140
  }
  /// How words are set off in text for reading.
  var marks: Marks { isTerminal ? .terminal : .brackets }
  private(set) var hasComplained = false
  /// Whether a line of progress stands on the terminal of standard error.
  private var showsProgress = false
  private let start = ContinuousClock.now
  private var waiting: [UInt8] = []

  private init() {
    var size = winsize()
    let known = isTerminal && ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    width = known ? min(Int(size.ws_col), 140) : 100
  }

  /// Runs a command's body, prints what it throws, and ends the process with the exit status.
  static func run(_ body: (Console) throws -> Outcome) throws {
    let console = Console()
    var outcome: Outcome
    do {
      outcome = try body(console)
    } catch let exit as ExitCode {
      throw exit
    } catch {
      console.complain(Wording.sentence(of: error))
      outcome = .failed
    }
    console.flush()
    if console.hasComplained { outcome = .failed }
    if outcome != .done { throw ExitCode(outcome.rawValue) }
  }

  /// Prints text as it is.
  func write(_ text: String) {
    waiting.append(contentsOf: text.utf8)
    if waiting.count >= 1 << 16 { flush() }
  }

  /// Prints a line.
  func print(_ line: String) {
    write(line)
    write("\n")
  }

  /// Shows on standard error how far a long run has come; only on a terminal, and not for short runs.
  func progress(_ words: String) {
    guard isatty(STDERR_FILENO) == 1, ContinuousClock.now - start > .seconds(1) else { return }
    showsProgress = true
    Self.put(Array("\r\u{1B}[K\(words)".utf8), on: STDERR_FILENO)
  }

  private func clearProgress() {
    guard showsProgress else { return }
    showsProgress = false
    Self.put(Array("\r\u{1B}[K".utf8), on: STDERR_FILENO)
  }

  /// Prints a sentence on standard error, after all that was printed before it; the run then ends as failed.
  func complain(_ sentence: String) {
    flush()
    hasComplained = true
    Self.put(Array("chancery: \(sentence)\n".utf8), on: STDERR_FILENO)
  }

  /// Prints a sentence on standard error that is no complaint.
  func remark(_ sentence: String) {
    flush()
    Self.put(Array("\(sentence)\n".utf8), on: STDERR_FILENO)
  }

  func flush() {
    clearProgress()
    Self.put(waiting, on: STDOUT_FILENO)
    waiting.removeAll(keepingCapacity: true)
  }

  /// Writes all bytes; a reader that has gone away (`chancery … | head`) ends the process quietly.
  private static func put(_ bytes: [UInt8], on descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR { continue }
        return
      }
      rest = rest.dropFirst(written)
    }
  }
}
