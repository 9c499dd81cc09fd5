import Foundation
import Testing

@testable import Chancery

@Suite("An account is read back as it was printed")
struct AccountRecordReadingTests {
  private func read(_ line: String) throws -> Account? {
    try RawReport(source: "x.jsonl", line: 3, form: .jsonLine, bytes: Data(line.utf8)).account()
  }

  private let printed = #"""
    {"report":{"id":"r","title":"T","text":"Đỗ met Ann.","language":"en","outlet":"VNA","side":"VNM","published":"2023-05-09","url":null,"dated":{"edtf":"2023-05-08","basis":["why"]}},"engagements":[{"id":"e1","kind":"meeting","status":"occurred","main":true,"date":{"edtf":"2023-05-08","text":null,"basis":["told"]},"place":null,"participants":[{"name":"Đỗ","state":"VNM","office":null,"role":"minister","part":"host","evidence":[{"start":0,"end":2,"quote":"Đỗ"}]}],"topics":[],"codes":{"plover":"CONSULT","mode":null,"contexts":["diplomatic"],"cameo":"040"},"confidence":0.5,"evidence":[{"start":3,"end":10,"quote":"met Ann"}]}],"offices":[],"statements":[],"milestones":[],"findings":[]}
    """#

  @Test("with every value, and printed again the same")
  func roundTrip() throws {
    let account = try #require(try read(printed))
    #expect(account.json().line == printed)
    #expect(account.engagements[0].participants[0].evidence[0].bytes == 0..<5)
  }

  @Test("but not when a quote, a value or a field is wrong")
  func wrong() throws {
    for (right, wrong) in [
      ("\"quote\":\"met Ann\"", "\"quote\":\"met Bob\""), ("\"end\":10", "\"end\":99"), ("\"meeting\"", "\"chat\""),
      ("\"kind\":", "\"sort\":"), ("\"2023-05-08\",\"text\"", "\"May\",\"text\""),
    ] {
      #expect(throws: ReportFault.self, "\(wrong)") { try read(printed.replacing(right, with: wrong)) }
    }
  }

  @Test("A line that holds a report is none")
  func report() throws { #expect(try read(#"{"id": "a", "text": "Words."}"#) == nil) }
}
