// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "gongkai-benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "gongkai", path: "../..")],
    targets: [
        .systemLibrary(
            name: "FloorLibrary", pkgConfig: "xlsxwriter",
            providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
        .executableTarget(
            name: "floor", dependencies: ["FloorLibrary"], path: "Sources/Floor",
            cSettings: [.unsafeFlags(["-Wall", "-Wextra", "-Werror"])]),
        .executableTarget(
            name: "stopwatch", path: "Sources/Stopwatch",
            cSettings: [.unsafeFlags(["-Wall", "-Wextra", "-Werror"])]),
        .executableTarget(
            name: "jobs", dependencies: [.product(name: "Gongkai", package: "gongkai")],
            path: "Sources/Jobs",
            swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]),
    ]
)
