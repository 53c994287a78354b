// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "OnRecord",
    products: [
        .executable(name: "onrecord", targets: ["Command"]),
        .executable(name: "onrecord-bench", targets: ["Bench"]),
        .executable(name: "onrecord-quality", targets: ["Quality"]),
        .executable(name: "onrecord-ablation", targets: ["Ablation"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        // The floors of the house, each importing only what stands below it (see ARCHITECTURE.md).
        .target(name: "Model"),
        .target(
            name: "Language",
            dependencies: ["Model"],
            resources: [.copy("Lexicons")]
        ),
        .target(
            name: "Corpus",
            dependencies: ["Model", "Language", "CXML2", "CZlib", .product(name: "Crypto", package: "swift-crypto")],
            resources: [.copy("Tables")]
        ),
        .target(
            name: "Extraction",
            dependencies: ["Model", "Language"],
            resources: [.copy("Models")]
        ),
        .target(name: "Training", dependencies: ["Model", "Language", "Corpus", "Extraction"]),
        .target(
            name: "Linking",
            dependencies: ["Model", "Language", .product(name: "Yams", package: "Yams")]
        ),
        .target(name: "Index", dependencies: ["Model", "Language"]),
        .target(
            name: "Pipeline",
            dependencies: [
                "Model", "Language", "Corpus", "Extraction", "Linking", "Index", "CSQLite",
                .product(name: "Crypto", package: "swift-crypto"),
            ]
        ),
        .target(
            name: "Server",
            dependencies: [
                "Model", "Language", "Linking", "Index", "Pipeline", "CZlib",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOExtras", package: "swift-nio-extras"),
            ]
        ),
        .executableTarget(
            name: "Command",
            dependencies: [
                "Model", "Language", "Corpus", "Extraction", "Linking", "Index", "Pipeline", "Server", "Training",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ]
        ),
        .executableTarget(
            name: "Bench",
            dependencies: ["Model", "Language", "Corpus", "Extraction", "Linking", "Index", "Pipeline"],
            path: "Benchmarks/Bench"
        ),
        .executableTarget(
            name: "Quality",
            dependencies: ["Model", "Language", "Corpus", "Extraction", "Linking", "Index", "Pipeline"],
            path: "Benchmarks/Quality"
        ),
        .executableTarget(
            name: "Ablation",
            dependencies: ["Language", "Extraction", "Training"],
            path: "Benchmarks/Ablation"
        ),

        // C libraries of the system.
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

        .target(name: "TestSupport", dependencies: ["Model", "CZlib"], path: "Tests/TestSupport"),
        .testTarget(name: "ModelTests", dependencies: ["Model", "TestSupport"]),
        .testTarget(name: "LanguageTests", dependencies: ["Language", "Model", "TestSupport"]),
        .testTarget(name: "CorpusTests", dependencies: ["Corpus", "Language", "Model", "TestSupport"]),
        .testTarget(name: "ExtractionTests", dependencies: ["Extraction", "Language", "Model", "TestSupport"]),
        .testTarget(
            name: "TrainingTests",
            dependencies: ["Training", "Extraction", "Language", "Model", "TestSupport"]
        ),
        .testTarget(name: "LinkingTests", dependencies: ["Linking", "Language", "Model", "TestSupport"]),
        .testTarget(name: "IndexTests", dependencies: ["Index", "Language", "Model", "CSQLite", "TestSupport"]),
        .testTarget(name: "QualityTests", dependencies: ["Quality", "Corpus", "Language", "Model"]),
        .testTarget(
            name: "PipelineTests",
            dependencies: ["Pipeline", "Corpus", "Extraction", "Linking", "Index", "Language", "Model", "TestSupport"]
        ),
        .testTarget(
            name: "ServerTests",
            dependencies: [
                "Server", "Pipeline", "Linking", "Index", "Language", "Model", "CZlib", "TestSupport",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
            ]
        ),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "Command", "Corpus", "Model", "Server", "TestSupport",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),
        .testTarget(
            name: "AcceptanceTests",
            dependencies: [
                "Pipeline", "Server", "Corpus", "Extraction", "Linking", "Index", "Language", "Model", "TestSupport",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ],
            exclude: ["Expected"]
        ),
    ],
    swiftLanguageModes: [.v6]
)

// Only `Scripts/fuzz` builds this: it cannot be linked without libFuzzer.
if Context.environment["ONRECORD_FUZZ"] != nil {
    package.products.append(.executable(name: "onrecord-fuzz", targets: ["Fuzz"]))
    package.targets += [
        .systemLibrary(name: "CFuzzer", path: "Benchmarks/CFuzzer"),
        .executableTarget(
            name: "Fuzz",
            dependencies: ["Model", "Corpus", "Extraction", "CFuzzer", "TestSupport"],
            path: "Benchmarks/Fuzz"
        ),
    ]
}

for target in package.targets where target.type != .system {
    target.swiftSettings = [
        // SE-0335: `any` is spelled where a type is existential.
        .enableUpcomingFeature("ExistentialAny"),
        // SE-0409: an import is internal unless it says otherwise.
        .enableUpcomingFeature("InternalImportsByDefault"),
        // SE-0444: a member is visible only where its module is imported.
        .enableUpcomingFeature("MemberImportVisibility"),
        // SE-0470: a conformance of an isolated type is isolated with it.
        .enableUpcomingFeature("InferIsolatedConformances"),
        // SE-0458: unsafe constructs are marked where they stand.
        .strictMemorySafety(),
        .treatAllWarnings(as: .error),
        .treatWarning("DeprecatedDeclaration", as: .warning),
    ]
}

// Reading bytes and the taggers' arithmetic are a hundred times slower without optimisation: tests that read or annotate
// would keep both cores from those that wait for a socket.
for target in package.targets where ["Language", "Corpus", "Extraction"].contains(target.name) {
    target.swiftSettings?.append(.unsafeFlags(["-O"], .when(configuration: .debug)))
}
