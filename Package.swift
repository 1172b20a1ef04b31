// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "gongkai",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "Gongkai", targets: ["Gongkai", "DisclosureCatalog"]),
        .executable(name: "gongkai", targets: ["Command"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        .systemLibrary(
            name: "CXlsxWriter", pkgConfig: "xlsxwriter",
            providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
        .systemLibrary(
            name: "CLibZip", pkgConfig: "libzip",
            providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
        .systemLibrary(
            name: "CExpat", pkgConfig: "expat",
            providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
        .systemLibrary(
            name: "CNettle", pkgConfig: "nettle",
            providers: [.apt(["nettle-dev"]), .brew(["nettle"])]),
        .systemLibrary(name: "CLinux"),

        .target(name: "SheetModel"),
        .target(name: "DisclosureCatalog"),
        .target(name: "DelimitedText", dependencies: ["SheetModel"]),
        .target(
            name: "BundledTemplates", path: "Templates",
            resources: [
                .embedInCode("municipal.json5"), .embedInCode("national.json5"),
                .embedInCode("three-level.json5"), .embedInCode("four-level.json5"),
                .embedInCode("duration.json5"), .embedInCode("category-list.json5"),
                .embedInCode("swapped-order.json5"), .embedInCode("fonts.json5"),
                .embedInCode("annual.json5"), .embedInCode("ledger.json5"),
                .embedInCode("learning.json5"),
                .embedInCode("quarterly.json5"), .embedInCode("statistics.json5"),
                .embedInCode("summary.json5"), .embedInCode("tables.json5"),
                .embedInCode("reply.json5"), .embedInCode("documents.json5"),
                .embedInCode("holidays/arrangements.csv"),
            ]),
        .target(
            name: "Workbooks", dependencies: ["SheetModel", "CXlsxWriter", "CLibZip", "CExpat"]),
        .target(name: "DisclosureForms", dependencies: ["DisclosureCatalog", "SheetModel"]),
        .target(
            name: "DisclosureReports",
            dependencies: ["DisclosureCatalog", "DisclosureForms", "SheetModel"]),
        .target(
            name: "Gongkai",
            dependencies: [
                "BundledTemplates", "CLinux", "CNettle", "DelimitedText", "DisclosureCatalog",
                "DisclosureForms", "DisclosureReports", "SheetModel", "Workbooks",
            ]),
        .executableTarget(
            name: "Command",
            dependencies: [
                "DisclosureCatalog", "Gongkai",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        .target(
            name: "TestSupport", dependencies: ["DisclosureCatalog"], path: "Tests/TestSupport"),
        .testTarget(name: "SheetModelTests", dependencies: ["SheetModel", "TestSupport"]),
        .testTarget(
            name: "DisclosureCatalogTests",
            dependencies: ["BundledTemplates", "DisclosureCatalog", "TestSupport"]),
        .testTarget(name: "DelimitedTextTests", dependencies: ["DelimitedText", "TestSupport"]),
        .testTarget(
            name: "WorkbooksTests", dependencies: ["Workbooks", "SheetModel", "TestSupport"]),
        .testTarget(
            name: "DisclosureFormsTests",
            dependencies: [
                "BundledTemplates", "DisclosureForms", "DisclosureCatalog", "SheetModel",
                "TestSupport",
            ], exclude: ["Golden"]),
        .testTarget(
            name: "DisclosureReportsTests",
            dependencies: [
                "BundledTemplates", "DisclosureReports", "DisclosureForms", "DisclosureCatalog",
                "Gongkai", "SheetModel", "TestSupport",
            ], exclude: ["Golden"]),
        .testTarget(
            name: "GongkaiTests",
            dependencies: [
                "BundledTemplates", "DelimitedText", "Gongkai", "DisclosureForms",
                "DisclosureCatalog", "DisclosureReports", "SheetModel", "Workbooks",
                "TestSupport",
            ]),
        .testTarget(
            name: "CommandTests",
            dependencies: ["Command", "Gongkai", "DisclosureCatalog", "TestSupport"]),
    ]
)

// One policy for every target, so that no file can be the exception.
for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .swiftLanguageMode(.v6),
        .strictMemorySafety(),
        .treatAllWarnings(as: .error),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ]
}
