import Chancery
import Language

extension Dates {
  /// Prints how long the parts of reading take on one thread, and how long the dating of ever larger dossiers.
  func printSpeed(on console: Console) throws -> Outcome {
    let lexicons = try input.data.lexicons()
    let engine = try LanguageEngine()
    let expressions = try DateReader(lexicons: lexicons)
    let solver = try DateSolver(lexicons: lexicons)
    var accounts: [Account] = []
    var (reading, finding, solving) = (Duration.zero, Duration.zero, Duration.zero)
    let clock = ContinuousClock()
    try input.read(on: console, making: \.account) { results in
      accounts += results.compactMap { try? $0.get() }
    }
    if accounts.isEmpty { return .nothingFound }
    let reader = try Reader(lexicons: lexicons)
    var undated: [Account] = []
    for account in accounts {
      let analysis = engine.analyse(account.report.text)
      reading += clock.measure { _ = reader.account(of: account.report) }
      finding += clock.measure { _ = expressions.expressions(in: account.report, analysis: analysis) }
      solving += clock.measure { _ = solver.dated(account, analysis: analysis) }
      undated.append(reader.account(of: account.report.unpublished))
    }
    var table = TextTable(["", "ms", "share of reading, %"])
    for (name, time) in [("reading", reading), ("expressions", finding), ("expressions and solving", solving)] {
      table.add([name, "\(Int(time / .milliseconds(1)))", "\((time / reading * 1000).rounded() / 10)"])
    }
    for count in [1_000, 10_000, 100_000] {
      let time = clock.measure { _ = Self.settled(accounts, undated, copies: count) }
      table.add(["dating \(count) reports that share engagements", "\(Int(time / .milliseconds(1)))", ""])
    }
    console.write(table.text(width: console.tableWidth))
    return .done
  }

  /// A dossier of copies, four of which share each engagement, one of the four with its day of publication: dated as `add`
  /// does.
  ///
  /// - Returns: how many have a date in the end.
  private static func settled(_ accounts: [Account], _ undated: [Account], copies count: Int) -> Int {
    var dossier: [ReportID: Account] = [:]
    var groups: [[Entry.Telling]] = []
    for number in 0..<count {
      let account = (number % 4 == 0 ? accounts : undated)[number / 4 % accounts.count]
      let id = ReportID("r\(number)")
      dossier[id] = account
      for (place, engagement) in account.engagements.enumerated() {
        let telling = Entry.Telling(report: id, engagement: engagement.id)
        if number % 4 == 0 {
          groups.append([telling])
        } else {
          groups[groups.count - account.engagements.count + place].append(telling)
        }
      }
    }
    let learnt = SharedDates.learnt(from: groups, dossier)
    return dossier.reduce(0) { sum, entry in
      let dated = entry.value.openDates == nil ? entry.value : entry.value.knowing(learnt[entry.key] ?? [])
      return sum + (dated.dated == nil ? 0 : 1)
    }
  }
}

extension Report {
  /// The same as if nobody knew when it was published.
  fileprivate var unpublished: Report {
    Report(id: id, title: title, text: text, language: language, outlet: outlet, side: side, published: nil, url: url)
  }
}
