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

  @Test(
    "UTF-16 without a mark, by its zero bytes",
    arguments: [utf16("Le ministre à Genève", isLittle: true), utf16("Le ministre à Genève", isLittle: false)])
  func unmarked(data: Data) throws {
    #expect(try TextEncoding.text(of: data.dropFirst(2)) == "Le ministre à Genève")
    #expect(try TextEncoding.text(of: Data(data.dropFirst(2))) == "Le ministre à Genève")
  }

  private static let french = "L'entretien de l'émissaire a porté sur la coopération, déjà évoquée à Genève cet été. "

  @Test("Windows-1252, ISO-8859-1 and ISO-8859-15, told by their bytes")
  func latin() throws {
    let windows =
      Array(Self.french.unicodeScalars.map { UInt8($0.value) }) + [0x93, 0x9C, 0x75, 0x76, 0x72, 0x65, 0x94, 0x80]
    #expect(try TextEncoding.text(of: Data(windows)) == Self.french + "“œuvre”€")
    let latin1 = Self.french.unicodeScalars.map { UInt8($0.value) }
    #expect(try TextEncoding.text(of: Data(latin1)) == Self.french)
    let latin9 = latin1 + [0x75, 0x6E, 0x20, 0x63, 0xBD, 0x75, 0x72, 0x20, 0xE0, 0x20, 0x33, 0x20, 0xA4]
    #expect(try TextEncoding.text(of: Data(latin9)) == Self.french + "un cœur à 3 €")
    let short = Data("caf".utf8) + [0xE9] + Data(" de Paris".utf8)
    #expect(try TextEncoding.text(of: short) == "café de Paris")
  }

  @Test(
    "What a page declares counts before what its bytes look like",
    arguments: [
      "<meta charset=\"windows-1250\">", "<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=windows-1250'>",
      "<?xml version=\"1.0\" encoding=\"windows-1250\"?><html>",
    ])
  func declared(declaration: String) throws {
    let data = Data(declaration.utf8) + [0x9A, 0xE8, 0xF8]
    #expect(try TextEncoding.text(of: data) == declaration + "ščř")
    // A page in UTF-8 that says otherwise is in UTF-8.
    #expect(try TextEncoding.text(of: Data((declaration + "ščř").utf8)) == declaration + "ščř")
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
      (Data("élève à l'été".utf8) + [0xE9], .unknownEncoding(byte: 18)),
      (Data((0..<400).map { UInt8($0 % 31 + 1) }) + [0xFF, 0xFE, 0xFD], .unknownEncoding(byte: 400)),
      (Data("\u{FEFF}é".utf8) + [0xFF], .unknownEncoding(byte: 5)),
      (Data([0xFF, 0xFE, 0x41]), .unknownEncoding(byte: 2)),
      (Data([0xFF, 0xFE, 0x41, 0x00, 0x00, 0x00]), .binary(byte: 4)),
    ])
  func faults(data: Data, fault: TextFault) {
    #expect(throws: fault) { try TextEncoding.text(of: data) }
  }
}
