/// A JSON value whose members keep their order, so that a record is written the same way each time.
public enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// A number with a fraction; one that is not finite is written as `null`.
  case number(Double)
  case string(String)
  case array([JSON])
  /// Members in the order in which they are written.
  case object([Member])

  /// A named value of an object.
  public struct Member: Hashable, Sendable {
    public let name: String
    public let value: JSON

    public init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// The text, or `null` for nil.
  public static func text(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }

  /// A number between 0 and 1 with at most three decimals, so that the last digits of a sum never show.
  public static func share(_ share: Double) -> JSON { .number((share * 1000).rounded() / 1000) }

  /// Texts in their order.
  public static func texts(_ texts: [String]) -> JSON { .array(texts.map(JSON.string)) }
}

extension JSON {
  /// An object with one member more; any other value as it is.
  func adding(_ member: Member) -> JSON {
    guard case .object(let members) = self else { return self }
    return .object(members + [member])
  }
}

extension JSON: ExpressibleByArrayLiteral {
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
}

extension JSON {
  /// The value on one line, without spaces between its parts and without an ending line break.
  public var line: String { written(indented: false) }

  /// The value on several lines, two spaces a level, without an ending line break.
  public var page: String { written(indented: true) }

  private func written(indented: Bool) -> String {
    var bytes: [UInt8] = []
    write(to: &bytes, level: indented ? 0 : nil)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the value as UTF-8; `level` is the depth of the indentation, nil for one line.
  private func write(to bytes: inout [UInt8], level: Int?) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let truth): bytes.append(contentsOf: (truth ? "true" : "false").utf8)
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .number(let number): bytes.append(contentsOf: (number.isFinite ? "\(number)" : "null").utf8)
    case .string(let text): Self.write(text, to: &bytes)
    case .array(let values):
      Self.write(values, between: ("[", "]"), to: &bytes, level: level) { value, bytes, level in
        value.write(to: &bytes, level: level)
      }
    case .object(let members):
      Self.write(members, between: ("{", "}"), to: &bytes, level: level) { member, bytes, level in
        Self.write(member.name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        if level != nil { bytes.append(UInt8(ascii: " ")) }
        member.value.write(to: &bytes, level: level)
      }
    }
  }

  private static func write<Part>(
    _ parts: [Part], between brackets: (Unicode.Scalar, Unicode.Scalar), to bytes: inout [UInt8], level: Int?,
    with writePart: (Part, inout [UInt8], Int?) -> Void
  ) {
    bytes.append(UInt8(ascii: brackets.0))
    let inner = level.map { $0 + 1 }
    for (place, part) in parts.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      breakLine(&bytes, level: inner)
      writePart(part, &bytes, inner)
    }
    if !parts.isEmpty { breakLine(&bytes, level: level) }
    bytes.append(UInt8(ascii: brackets.1))
  }

  private static func breakLine(_ bytes: inout [UInt8], level: Int?) {
    guard let level else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * level))
  }

  /// Writes a string literal: quotation marks, backslashes and control characters are escaped, all else stays as it is.
  ///
  /// - Source: RFC 8259, section 7.
  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x0D: bytes.append(contentsOf: "\\r".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case 0..<0x20:
        bytes.append(contentsOf: "\\u00".utf8)
        for digit in [byte >> 4, byte & 15] {
          bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
        }
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
