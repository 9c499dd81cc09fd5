import Foundation

/// A weights file in memory: named sections, checked against the file's length.
///
/// The layout is written by `Training/export.py`: magic, version, number of sections; for each its name,
/// kind, rows, columns, offset and length; then the sections, each at a multiple of 64 bytes. Little-endian.
final class WeightsFile: @unchecked Sendable {  // the memory is never written after `init`
  enum Kind: UInt8 { case bytes, floats, text, numbers }

  struct Section {
    let kind: Kind
    let rows: Int
    let columns: Int
    let start: UnsafeRawPointer
    let length: Int
  }

  private static let magic = Array("CHNCRYLE".utf8)
  private static let version: UInt32 = 1

  let path: String
  private let memory: UnsafeMutableRawPointer
  private var sections: [String: Section] = [:]

  init(_ url: URL) throws(EngineFault) {
    path = url.path
    let data: Data
    do { data = try Data(contentsOf: url) } catch {
      throw EngineFault(file: url.path, reason: .unreadable(error.localizedDescription))
    }
    memory = .allocate(byteCount: max(64, data.count), alignment: 64)
    data.withUnsafeBytes { source in
      if let base = source.baseAddress { memory.copyMemory(from: base, byteCount: source.count) }
    }
    try readSections(length: data.count)
  }

  deinit { memory.deallocate() }

  private func readSections(length: Int) throws(EngineFault) {
    let bytes = UnsafeRawBufferPointer(start: memory, count: length)
    var place = 0
    func number<T: FixedWidthInteger>(_ type: T.Type) throws(EngineFault) -> T {
      let size = MemoryLayout<T>.size
      guard place + size <= length else { throw damaged("its head ends early") }
      defer { place += size }
      return T(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: T.self))
    }
    guard length >= 16, bytes.prefix(8).elementsEqual(Self.magic) else { throw damaged("its first bytes") }
    place = 8
    guard try number(UInt32.self) == Self.version else { throw damaged("its version") }
    let count = try number(UInt32.self)
    for _ in 0..<count {
      let nameLength = Int(try number(UInt8.self))
      guard let kind = Kind(rawValue: try number(UInt8.self)), place + nameLength <= length else {
        throw damaged("its list of sections")
      }
      let name = String(decoding: bytes[place..<place + nameLength], as: UTF8.self)
      place += nameLength
      let rows = Int(try number(UInt32.self))
      let columns = Int(try number(UInt32.self))
      let offset = try number(UInt64.self)
      let size = try number(UInt64.self)
      guard offset % 64 == 0, offset <= length, size <= UInt64(length) - offset else {
        throw damaged("section \(name)")
      }
      if kind != .text {
        let unit = kind == .bytes ? 1 : 4
        guard rows * columns * unit == Int(size) else { throw damaged("the size of section \(name)") }
      }
      sections[name] = Section(
        kind: kind, rows: rows, columns: columns, start: UnsafeRawPointer(memory) + Int(offset), length: Int(size))
    }
  }

  func damaged(_ part: String) -> EngineFault { EngineFault(file: path, reason: .damaged(part)) }

  func holds(_ name: String) -> Bool { sections[name] != nil }

  func section(_ name: String, _ kind: Kind) throws(EngineFault) -> Section {
    guard let found = sections[name], found.kind == kind else { throw damaged("section \(name) is missing") }
    return found
  }

  /// Floats of a section; `count` is checked when given.
  func floats(_ name: String, count: Int? = nil) throws(EngineFault) -> UnsafePointer<Float> {
    let found = try section(name, .floats)
    guard count == nil || found.rows * found.columns == count else { throw damaged("the shape of section \(name)") }
    return found.start.assumingMemoryBound(to: Float.self)
  }

  func numbers(_ name: String) throws(EngineFault) -> [UInt32] {
    let found = try section(name, .numbers)
    let start = found.start.assumingMemoryBound(to: UInt32.self)
    return Array(UnsafeBufferPointer(start: start, count: found.rows * found.columns))
  }

  func lines(_ name: String) throws(EngineFault) -> [String] {
    let found = try section(name, .text)
    let text = String(decoding: UnsafeRawBufferPointer(start: found.start, count: found.length), as: UTF8.self)
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
