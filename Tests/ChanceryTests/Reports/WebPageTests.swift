import Foundation
import Testing

@testable import Chancery

@Suite("An HTML page gives its title, its main text and what it says of itself")
struct WebPageTests {
  /// A page written for the tests, and the text expected of it.
  private static func page(_ name: String) throws -> (page: String, text: String) {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../Pages")
    return (
      try String(contentsOf: folder.appendingPathComponent(name + ".html"), encoding: .utf8),
      try String(contentsOf: folder.appendingPathComponent(name + ".txt"), encoding: .utf8)
        .trimmingCharacters(in: .whitespacesAndNewlines)
    )
  }

  @Test(
    "in the shapes of ministries, agencies, newspapers and plain government sites",
    arguments: [
      ("ministry-fr", "2023-04-12", "Ministère des Relations extérieures"),
      ("wordpress-en", "2024-02-06", "The Harbour Gazette"),
      ("plain-government-en", "2022-11-03", "Office of the President"),
      ("agency-fr", "2021-06-28", "Agence du Mékong"),
      ("news-divs-fr", "2022-05-17", "Le Quotidien de la Mer"),
      ("script-only-en", "2023-10-02", nil),
      ("transcript-en", nil, nil),
    ] as [(String, String?, String?)])
  func reads(name: String, published: String?, outlet: String?) throws {
    let (html, text) = try Self.page(name)
    let page = WebPage(page: html)
    #expect(page.text?.replacingOccurrences(of: "\u{A0}", with: " ") == text)
    #expect(page.title.map { text.hasPrefix($0 + "\n") } == true)
    #expect(page.metadata.published?.description == published)
    #expect(page.metadata.siteName == outlet)
  }

  @Test("and becomes a report whose text begins with its title")
  func report() throws {
    let (html, text) = try Self.page("wordpress-en")
    let raw = RawReport(source: "talks.html", form: .page, bytes: Data(html.utf8))
    let report = try raw.report(
      given: ReportMetadata(published: Day("2020-01-01")), languages: LanguageProfiles(lexicons: .sample),
      outlets: OutletDirectory(lexicons: .sample))
    #expect(report.text == text)
    #expect(report.title == "Foreign Secretary hosts Kenyan counterpart for talks on trade")
    #expect(report.language == .english)
    #expect(report.outlet == "The Harbour Gazette")
    #expect(report.published == Day("2024-02-06"))
    #expect(report.url == "https://harbourgazette.example/2024/02/06/foreign-secretary-hosts/")
  }

  @Test(
    "A text is a page when it begins as one",
    arguments: [
      ("<!DOCTYPE html><p>x", true), (" \n<html><body>x", true), ("<?xml version=\"1.0\"?>\n<html xmlns=\"…\">", true),
      ("The <html> tag begins a page.", false), ("<b>Minister</b>", false), ("", false),
    ])
  func isPage(text: String, expected: Bool) {
    #expect(WebPage.isPage(text) == expected)
  }

  @Test(
    "A page without a report in it has no text",
    arguments: [
      "<html><body></body></html>",
      "<html><head><title>Only a title</title></head><body><h1>Only a title</h1></body></html>",
      "<html><body><ul><li><a href='/1'>A link to a long list of things that go on and on.</a></li></ul></body></html>",
      "<html><body><script>var a = 'The minister met the envoy in the capital on Monday, and more.';</script></body></html>",
    ])
  func withoutText(html: String) {
    #expect(WebPage(page: html).text == nil)
  }

  @Test(
    "Days of pages",
    arguments: [
      ("2023-04-15T08:00:00Z", "2023-04-15"), ("20230415", "2023-04-15"), ("20230415T080000Z", "2023-04-15"),
      ("Sat, 15 Apr 2023 08:00:00 GMT", "2023-04-15"), ("15/04/2023", "2023-04-15"), ("04/15/2023", "2023-04-15"),
      ("15.04.2023 10:30", "2023-04-15"), ("14 mars 2023", "2023-03-14"), ("05/04/2023", nil), ("yesterday", nil),
      ("2023-13-40", nil),
    ] as [(String, String?)])
  func days(text: String, day: String?) {
    #expect(PageDay.day(of: text)?.description == day)
  }

  @Test("An address may tell the day")
  func address() {
    #expect(PageDay.day(ofAddress: "https://x.example/world/2023/04/15/title") == Day("2023-04-15"))
    #expect(PageDay.day(ofAddress: "https://x.example/2023/title/15") == nil)
  }
}
