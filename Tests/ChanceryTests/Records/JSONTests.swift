import Foundation
import Testing

@testable import Chancery

@Suite("JSON is written the same way each time")
struct JSONTests {
  @Test("with its members in their order")
  func order() {
    let value = JSON.object([.init("z", 1.5.json), .init("a", ["x", .null, .bool(true), .integer(-3), []].json)])
    #expect(value.line == #"{"z":1.5,"a":["x",null,true,-3,[]]}"#)
    #expect(
      value.page == """
        {
          "z": 1.5,
          "a": [
            "x",
            null,
            true,
            -3,
            []
          ]
        }
        """)
  }

  @Test(
    "with every character that JSON forbids escaped",
    arguments: [
      ("a\"b\\c", #""a\"b\\c""#), ("\n\r\t\u{1}\u{1F}", #""\n\r\t\u0001\u001f""#), ("Huế 王毅 😀 é", "\"Huế 王毅 😀 é\""),
    ])
  func escapes(text: String, written: String) throws {
    let line = JSON.string(text).line
    #expect(line == written)
    let read = try JSONSerialization.jsonObject(with: Data(line.utf8), options: .fragmentsAllowed) as? String
    #expect(read?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
  }

  @Test(
    "with numbers that every reader takes",
    arguments: [
      (JSON.share(0.1 + 0.2), "0.3"), (.share(1), "1.0"), (.share(0.12345), "0.123"), (.number(.nan), "null"),
      (.number(.infinity), "null"),
    ])
  func numbers(value: JSON, written: String) {
    #expect(value.line == written)
  }
}

extension Double {
  fileprivate var json: JSON { .number(self) }
}

extension [JSON] {
  fileprivate var json: JSON { .array(self) }
}

extension JSON: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self = .string(value) }
}

@Suite("Places in bytes become places in code points")
struct CodePointsTests {
  @Test(
    "in any script",
    arguments: [
      "plain", "Le ministre à Genève", "王毅会见法国外长", "e\u{301}\u{323} 😀👩‍👩‍👧 \u{200F}عربي", "",
      String(repeating: "é", count: 200) + "x",
    ])
  func places(text: String) {
    let codePoints = CodePoints(of: text)
    #expect(codePoints.count == text.unicodeScalars.count)
    var byte = 0
    for (place, scalar) in text.unicodeScalars.enumerated() {
      #expect(codePoints.place(ofByte: byte) == place)
      byte += UTF8.width(scalar)
    }
    #expect(codePoints.place(ofByte: byte) == codePoints.count)
  }
}
