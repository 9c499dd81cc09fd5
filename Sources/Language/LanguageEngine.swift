import Foundation
import LanguageKernels

/// Reads English and French text: sentences, words, parts of speech, features, lemmas, trees and names.
///
/// One engine may be used from many threads at once. The same text gives the same analysis on every
/// processor: see `LanguageKernels`.
///
/// The environment variable `CHANCERY_KERNELS` (`portable`, `sse2`, `avx2`, `avx512`) forces a slower
/// set of inner loops than the processor has.
public final class LanguageEngine: @unchecked Sendable {  // `idle` is only touched under `lock`
  /// The name of the weights file.
  public static let weightsName = "engine.weights"

  private let network: Network
  private let kernels: chancery_kernels
  private let lock = NSLock()
  private var idle: [Workspace] = []
  /// So many workspaces are kept for the next texts.
  private static let mostIdle = 16

  /// Reads the weights shipped with the program.
  ///
  /// They are looked for in the folder that `CHANCERY_DATA` names, beside the program, in
  /// `../share/chancery` from there, and in the package's resources.
  public convenience init() throws(EngineFault) {
    try self.init(weights: WeightsPlaces.find())
  }

  /// Reads weights from a file written by `Training/export.py`.
  public convenience init(weights: URL) throws(EngineFault) {
    try self.init(weights: weights, kernels: Self.wanted(ProcessInfo.processInfo.environment["CHANCERY_KERNELS"]))
  }

  init(weights: URL, kernels path: chancery_path) throws(EngineFault) {
    network = try Network(WeightsFile(weights))
    guard let found = chancery_kernels_for(path) else {
      throw EngineFault(file: weights.path, reason: .damaged("no kernels for this processor"))
    }
    kernels = found.pointee
  }

  /// The inner loops that a value of `CHANCERY_KERNELS` asks for; the best without one.
  static func wanted(_ name: String?) -> chancery_path {
    switch name {
    case "portable": CHANCERY_PORTABLE
    case "sse2": CHANCERY_SSE2
    case "avx2": CHANCERY_AVX2
    default: CHANCERY_AVX512_VNNI
    }
  }

  /// The name of the inner loops in use.
  public var kernelsName: String {
    switch kernels.path {
    case CHANCERY_AVX512_VNNI: "avx512"
    case CHANCERY_AVX2: "avx2"
    case CHANCERY_SSE2: "sse2"
    default: "portable"
    }
  }

  /// Reads one text. Byte ranges of the result are UTF-8 bytes of `text`.
  ///
  /// A text without words gives an empty analysis. Time and memory grow with the text's length.
  public func analyse(_ text: String) -> Analysis {
    var text = text
    return text.withUTF8 { analyse(utf8: $0) }
  }

  /// Reads a treebank's text with the treebank's own words, sentences and paragraphs: what the engine says of words
  /// when they are cut right.
  public func analyse(_ treebank: Treebank) -> Analysis {
    var text = treebank.text
    return text.withUTF8 { bytes in using { Reading.analysis(of: treebank, bytes, $0) } }
  }

  /// Reads one text given as UTF-8; a byte that is not UTF-8 counts as one unknown sign.
  public func analyse(utf8 bytes: UnsafeBufferPointer<UInt8>) -> Analysis {
    using { Reading.analysis(of: bytes, $0) }
  }

  /// Lends a workspace for one text.
  private func using(_ body: (Workspace) -> Analysis) -> Analysis {
    let workspace = lock.withLock { idle.popLast() } ?? Workspace(network, kernels)
    defer { lock.withLock { if idle.count < Self.mostIdle { idle.append(workspace) } } }
    return body(workspace)
  }

  /// Reads one text given as UTF-8.
  public func analyse(utf8 bytes: [UInt8]) -> Analysis {
    bytes.withUnsafeBufferPointer { analyse(utf8: $0) }
  }
}

/// The places where the weights may be.
enum WeightsPlaces {
  static func find() throws(EngineFault) -> URL {
    var folders: [URL] = []
    if let named = ProcessInfo.processInfo.environment["CHANCERY_DATA"], !named.isEmpty {
      folders.append(URL(fileURLWithPath: named))
    }
    if let program = Bundle.main.executableURL?.resolvingSymlinksInPath() {
      let beside = program.deletingLastPathComponent()
      folders.append(beside)
      folders.append(beside.deletingLastPathComponent().appendingPathComponent("share/chancery"))
      folders.append(beside.appendingPathComponent("chancery_Language.resources/Models"))
    }
    var places: [String] = []
    for folder in folders {
      for file in [folder, folder.appendingPathComponent("Models")] {
        let url = file.appendingPathComponent(LanguageEngine.weightsName)
        if FileManager.default.fileExists(atPath: url.path) { return url }
        places.append(url.path)
      }
    }
    // last: `Bundle.module` ends the process when it finds nothing
    let url = Bundle.module.bundleURL.appendingPathComponent("Models").appendingPathComponent(
      LanguageEngine.weightsName)
    if FileManager.default.fileExists(atPath: url.path) { return url }
    throw EngineFault(file: "", reason: .notFound(places: places + [url.path]))
  }
}
