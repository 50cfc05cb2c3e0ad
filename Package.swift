// swift-tools-version: 6.2
import PackageDescription

/// The settings of every target of ours: strict concurrency and memory rules, and no warning let through.
let house: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let serviceLifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let collections = Target.Dependency.product(name: "HashTreeCollections", package: "swift-collections")

/// A library room: its name, the rooms of ours that it may use, and the third-party products it may import.
func room(_ name: String, _ ours: [Target.Dependency], _ others: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: ours + others, swiftSettings: house)
}

/// The tests of rooms.
func tests(
    _ name: String,
    _ ours: [Target.Dependency],
    _ others: [Target.Dependency] = [],
    exclude: [String] = []
) -> Target {
    .testTarget(name: name, dependencies: ours + others, exclude: exclude, swiftSettings: house)
}

let package = Package(
    name: "aeo-registry",
    products: [
        .library(name: "AEOModel", targets: ["AEOModel"]),
        .library(name: "JOSE", targets: ["JOSE"]),
        .library(name: "TransparencyLog", targets: ["TransparencyLog"]),
        .library(name: "AEOCertificates", targets: ["AEOCertificates"]),
        .library(name: "AEORegistryClient", targets: ["AEORegistryClient"]),
        .executable(name: "aeo", targets: ["aeo"]),
        .executable(name: "aeod", targets: ["aeod"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        room("AEOModel", []),
        room("JOSE", [], [crypto]),
        room("TransparencyLog", [], [crypto]),
        room("KeyCustody", ["JOSE", "COpenSSL"]),
        room("AEOExchange", ["AEOModel", "JOSE", "CZlib"]),
        room("AEOCertificates", ["AEOModel", "JOSE", "TransparencyLog", "CZlib"]),
        room(
            "AEORegistry",
            ["AEOModel", "JOSE", "TransparencyLog", "AEOCertificates", "CSchemas"],
            [logging, collections]
        ),
        room(
            "AEORegistrySQLite",
            ["AEOModel", "TransparencyLog", "AEOCertificates", "AEORegistry"],
            [.product(name: "GRDB", package: "GRDB.swift")]
        ),
        room("AEORegistryAPI", ["AEOModel", "JOSE", "AEOCertificates"]),
        room(
            "AEORegistryHTTP",
            ["AEOModel", "JOSE", "TransparencyLog", "AEOCertificates", "AEORegistry", "AEORegistryAPI"],
            [
                logging, .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
            ]
        ),
        room(
            "AEORegistryClient",
            ["AEOModel", "JOSE", "TransparencyLog", "AEOCertificates", "AEORegistryAPI"],
            [
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ]
        ),
        room(
            "RegistryHome",
            ["AEOModel", "JOSE", "TransparencyLog", "KeyCustody", "AEOCertificates", "AEORegistry"]
        ),
        .executableTarget(
            name: "aeod",
            dependencies: [
                "AEOModel", "JOSE", "KeyCustody", "AEORegistry", "AEORegistrySQLite", "AEORegistryHTTP",
                "RegistryHome", argumentParser, logging, serviceLifecycle,
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: house
        ),
        .executableTarget(
            name: "aeo",
            dependencies: [
                "AEOModel", "JOSE", "TransparencyLog", "KeyCustody", "AEOCertificates", "AEORegistry",
                "AEORegistrySQLite", "AEORegistryAPI", "AEORegistryClient", "RegistryHome", "AEOExchange",
                argumentParser,
            ],
            swiftSettings: house
        ),
        .target(
            name: "AEOTestSupport",
            dependencies: [
                "AEOModel", "JOSE", "TransparencyLog", "AEOCertificates", "AEORegistry", logging,
            ],
            path: "Tests/AEOTestSupport",
            swiftSettings: house
        ),
        tests("AEOModelTests", ["AEOModel"]),
        tests("JOSETests", ["JOSE"], [crypto]),
        tests("TransparencyLogTests", ["TransparencyLog"], [crypto]),
        tests("AEOExchangeTests", ["AEOModel", "JOSE", "AEOExchange", "AEORegistry", "RegistryHome"]),
        tests("KeyCustodyTests", ["KeyCustody", "JOSE"]),
        tests("AEOCertificatesTests", ["AEOModel", "JOSE", "TransparencyLog", "AEOCertificates"], [crypto]),
        tests(
            "AEORegistryTests",
            ["AEOModel", "JOSE", "TransparencyLog", "AEOCertificates", "AEORegistry", "AEOTestSupport"],
            [logging, collections],
            exclude: ["Golden"]
        ),
        tests(
            "AEORegistrySQLiteTests",
            [
                "AEOModel", "TransparencyLog", "AEOCertificates", "AEORegistry", "AEORegistrySQLite",
                "AEOTestSupport",
            ],
            [.product(name: "GRDB", package: "GRDB.swift")]
        ),
        tests("AEORegistryAPITests", ["AEOModel", "JOSE", "AEORegistryAPI"]),
        tests(
            "AEORegistryHTTPTests",
            [
                "AEOModel", "JOSE", "TransparencyLog", "AEOCertificates", "AEORegistry", "AEORegistryAPI",
                "AEORegistryHTTP", "AEOTestSupport",
            ],
            [
                logging, .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ]
        ),
        tests(
            "ProcessTests",
            [
                "aeo", "aeod", "AEOModel", "JOSE", "TransparencyLog", "AEORegistry", "AEORegistryClient",
                "RegistryHome",
            ]
        ),
        tests(
            "ExampleTests",
            [
                "AEOModel", "JOSE", "TransparencyLog", "AEOCertificates", "AEORegistry", "AEORegistryAPI",
                "RegistryHome", "AEOTestSupport",
            ],
            [logging]
        ),
        tests(
            "RegistryHomeTests",
            [
                "AEOModel", "JOSE", "TransparencyLog", "KeyCustody", "AEORegistry", "RegistryHome",
                "AEOTestSupport", "AEOCertificates",
            ],
            [logging],
            exclude: ["Homes"]
        ),
        tests("AEORegistryClientTests", ["JOSE", "TransparencyLog", "AEORegistryAPI", "AEORegistryClient"]),
        .testTarget(
            name: "aeoTests",
            dependencies: [
                "aeo", "AEOModel", "JOSE", "TransparencyLog", "KeyCustody", "AEOCertificates", "AEORegistry",
                "AEORegistryAPI", "RegistryHome", "AEORegistryClient", "AEOExchange", argumentParser,
            ],
            exclude: ["Golden"],
            swiftSettings: house
        ),
        .target(name: "CSchemas"),
        .systemLibrary(
            name: "COpenSSL",
            pkgConfig: "libcrypto",
            providers: [.apt(["libssl-dev"])]
        ),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    ]
)
