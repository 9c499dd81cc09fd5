/// Accounts of plain texts, told of the texts as stored.
extension Account {
  /// The same account of `report`, whose plain text was read: every quote is cut out of the stored text.
  ///
  /// Names, offices and places keep their plain spelling, so that they are the same however the report writes them.
  func told(of report: Report, by stored: StoredQuotes) -> Account {
    var account = self
    account.report = report
    account.dated = dated.map(stored.dating)
    account.engagements = engagements.map { engagement in
      var engagement = engagement
      engagement.evidence = stored.quotes(engagement.evidence)
      engagement.date = engagement.date.map(stored.dating)
      engagement.participants = engagement.participants.map { participant in
        var participant = participant
        participant.evidence = stored.quotes(participant.evidence)
        return participant
      }
      return engagement
    }
    account.offices = offices.map { claim in
      var claim = claim
      claim.evidence = stored.quotes(claim.evidence)
      return claim
    }
    account.statements = statements.map { statement in
      var statement = statement
      statement.evidence = stored.quotes(statement.evidence)
      statement.content = statement.content.flatMap(stored.quote)
      return statement
    }
    account.findings = findings.map { finding in
      DateFinding(code: finding.code, quote: finding.quote.flatMap(stored.quote), summary: finding.summary)
    }
    account.openDates = openDates?.moved { stored.plain.stored($0) }
    account.milestones = milestones.map { milestone in
      var milestone = milestone
      milestone.evidence = stored.quotes(milestone.evidence)
      milestone.date = milestone.date.map(stored.dating)
      return milestone
    }
    return account
  }
}

/// Cuts the words of quotes of a plain text out of the stored one.
struct StoredQuotes {
  let report: Report
  let plain: PlainText

  func quote(_ quote: Quote) -> Quote? {
    try? Quote(report: report.id, bytes: plain.stored(quote.bytes), of: report.text)
  }

  func quotes(_ quotes: [Quote]) -> [Quote] { quotes.compactMap(quote) }

  func dating(_ dating: Dating) -> Dating {
    Dating(edtf: dating.edtf, quote: dating.quote.flatMap(quote), basis: dating.basis)
  }
}
