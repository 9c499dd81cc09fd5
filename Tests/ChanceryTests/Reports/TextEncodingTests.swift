import Foundation
import Testing

@testable import Chancery

@Suite("Bytes become the text they hold, or a fault that names the place")
struct TextEncodingTests {
  private static func utf16(_ text: String, isLittle: Bool) -> Data {
    let units = [0xFEFF] + Array(text.utf16)
    return Data(units.flatMap { isLittle ? [UInt8($0 & 255), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 255)] })
  }

  @Test(
    "UTF-8 with and without a byte-order mark, and UTF-16 with one",
    arguments: [
      Data("Huế, 王毅 😀".utf8), Data("\u{FEFF}Huế, 王毅 😀".utf8), utf16("Huế, 王毅 😀", isLittle: true),
      utf16("Huế, 王毅 😀", isLittle: false),
    ])
  func text(data: Data) throws {
    #expect(try TextEncoding.text(of: data) == "Huế, 王毅 😀")
  }

  @Test("Line ends and spaces stay as they are")
  func exact() throws {
    #expect(try TextEncoding.text(of: Data(" a\r\n\r\nb \n".utf8)).utf8.elementsEqual(" a\r\n\r\nb \n".utf8))
  }

  @Test(
    "Anything else is a fault",
    arguments: [
      (Data(), TextFault.empty),
      (Data(" \n\t\u{A0}\n".utf8), .empty),
      (Data("\u{FEFF}".utf8), .empty),
      (Data("ab\0c".utf8), .binary(byte: 2)),
      (Data([0x50, 0x4B, 0x03, 0x04, 0x00]), .binary(byte: 4)),
      (Data("caf".utf8) + [0xE9] + Data(" de Paris".utf8), .unknownEncoding(byte: 3)),
      (Data("\u{FEFF}é".utf8) + [0xFF], .unknownEncoding(byte: 5)),
      (Data("é".utf8).dropLast(), .unknownEncoding(byte: 0)),
      (Data([0xFF, 0xFE, 0x41]), .unknownEncoding(byte: 2)),
      (Data([0xFF, 0xFE, 0x41, 0x00, 0x00, 0x00]), .binary(byte: 4)),
    ])
  func faults(data: Data, fault: TextFault) {
    #expect(throws: fault) { try TextEncoding.text(of: data) }
  }
}
