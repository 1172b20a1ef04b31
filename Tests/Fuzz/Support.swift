import Foundation

/// Writes the first inputs, once, where `FUZZ_SEEDS` names a folder.
enum Seeds {
    static func write(_ seeds: [[UInt8]]) {
        guard let folder = ProcessInfo.processInfo.environment["FUZZ_SEEDS"], !folder.isEmpty else {
            return
        }
        for (index, seed) in seeds.enumerated() {
            try? Data(seed).write(to: URL(fileURLWithPath: "\(folder)/seed-\(index)"))
        }
    }

    /// Where the package lies.
    static let root = ProcessInfo.processInfo.environment["FUZZ_ROOT"] ?? "."
}

/// The bytes that the fuzzer gives.
func input(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
    Array(UnsafeBufferPointer(start: start, count: count))
}
