/// Memory that is asked for in pieces and given back at once.
final class Arena {
  /// Bytes of a block; a larger piece has a block of its own.
  private static let block = 1 << 18
  private static let alignment = 16

  private var blocks: [UnsafeMutableRawPointer] = []
  private var next: UnsafeMutableRawPointer?
  private var left = 0

  deinit { for block in blocks { block.deallocate() } }

  /// Lends the arena to C code as the pointer that ``allocate(_:_:)`` takes.
  func lending(_ body: (UnsafeMutableRawPointer) -> Void) {
    withExtendedLifetime(self) { body(Unmanaged.passUnretained(self).toOpaque()) }
  }

  /// A piece of `size` bytes of the arena that `userdata` means.
  static func allocate(_ userdata: UnsafeMutableRawPointer?, _ size: Int) -> UnsafeMutableRawPointer? {
    userdata.map { Unmanaged<Arena>.fromOpaque($0).takeUnretainedValue().piece(bytes: size) }
  }

  private func piece(bytes size: Int) -> UnsafeMutableRawPointer {
    let size = (max(size, 1) + Self.alignment - 1) / Self.alignment * Self.alignment
    if let start = next, size <= left {
      next = start + size
      left -= size
      return start
    }
    let block = UnsafeMutableRawPointer.allocate(byteCount: max(size, Self.block), alignment: Self.alignment)
    blocks.append(block)
    if size < Self.block { (next, left) = (block + size, Self.block - size) }
    return block
  }
}
