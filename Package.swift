// swift-tools-version: 6.2
import PackageDescription

// The map of the house, bottom-up: a lower storey never imports an upper one.
// `.ci/layers` holds the same table as data and checks every import against it.

// The compiler that Kontor is written with accepts no warning; another one's new warnings stop no
// build. The same flags everywhere: what `.ci/run` built, deploy/up and deploy/test need not rebuild.
#if compiler(>=6.3) && compiler(<6.4)
let warnings: [SwiftSetting] = [.treatAllWarnings(as: .error)]
#else
let warnings: [SwiftSetting] = []
#endif

let common: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + warnings

// `.ci/fuzz` builds the same modules with AddressSanitizer and the coverage that libFuzzer steers by, and a
// program around the targets. A package of its own could not: `package` access ends at its border.
let isFuzzing = Context.environment["KONTOR_FUZZ"] != nil
let fuzzed: [SwiftSetting] = isFuzzing ? [.unsafeFlags(["-sanitize=fuzzer,address"])] : []

let house = common + fuzzed

let fuzz = Target.executableTarget(
  name: "fuzz", dependencies: ["FuzzEntries"], path: "Tests/Fuzz/Driver",
  swiftSettings: house,
  linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])])

let package = Package(
  name: "kontor",
  products: [
    .executable(name: "kontord", targets: ["kontord"]),
    .executable(name: "kontor", targets: ["kontor"]),
    .executable(name: "kontor-load", targets: ["kontor-load"]),
    .library(name: "KontorClient", targets: ["KontorClient"]),
  ],
  dependencies: [
    // Command lines.
    .package(url: "https://github.com/apple/swift-argument-parser.git", exact: "1.8.2"),
    // Latencies whose tail is right at any count.
    .package(url: "https://github.com/HdrHistogram/hdrhistogram-swift.git", exact: "0.2.0"),
    // What a server says of itself, in the form that every Swift library speaks.
    .package(url: "https://github.com/apple/swift-log.git", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-metrics.git", exact: "2.13.0"),
    .package(url: "https://github.com/apple/swift-distributed-tracing.git", exact: "1.7.3"),
    // For protoc-gen-kontor alone; product code links none of it.
    .package(url: "https://github.com/apple/swift-protobuf.git", exact: "1.39.0"),
    // Bearer tokens.
    .package(url: "https://github.com/vapor/jwt-kit.git", exact: "5.7.1"),
    // Scenarios of kontor-load: TOML 1.0 with the place of each mistake, by toml++.
    .package(url: "https://github.com/LebJe/TOMLKit.git", exact: "0.6.0"),
  ],
  targets: [
    // Storey 0: the C libraries, as they are.
    .systemLibrary(
      name: "CNghttp2", pkgConfig: "libnghttp2", providers: [.apt(["libnghttp2-dev"])]),
    .systemLibrary(name: "CLibpq", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(
      name: "CProtobufC", pkgConfig: "libprotobuf-c", providers: [.apt(["libprotobuf-c-dev"])]),
    .systemLibrary(name: "COpenSSL", pkgConfig: "openssl", providers: [.apt(["libssl-dev"])]),
    .target(name: "CLinux"),
    .systemLibrary(
      name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

    // Storey 1: one concern each, nothing of the others.
    // Messages to customers leave by HTTP and SMTP: one library speaks both, with their logins and TLS.
    .target(name: "Curl", dependencies: ["CCurl"], swiftSettings: house),
    .target(name: "Domain", swiftSettings: house),
    .target(name: "HTTP2", dependencies: ["CNghttp2"], swiftSettings: house),
    .target(name: "Networking", dependencies: ["CLinux", "COpenSSL"], swiftSettings: house),
    .target(name: "RPCCore", swiftSettings: house),

    // Storey 2: codec, transport, database.
    .target(
      name: "RPCTransport", dependencies: ["CZlib", "HTTP2", "Networking", "RPCCore"],
      swiftSettings: house),
    .target(name: "Postgres", dependencies: ["CLibpq", "Networking"], swiftSettings: house),
    .target(name: "HTTP1", dependencies: ["Networking"], swiftSettings: house),
    .target(
      name: "ProtobufRuntime", dependencies: ["CProtobufC", "RPCCore"], swiftSettings: house),

    // Storey 3: server, client, contracts, store.
    .target(
      name: "Authentication",
      dependencies: ["RPCCore", .product(name: "JWTKit", package: "jwt-kit")],
      swiftSettings: house),
    .target(
      name: "Observability",
      dependencies: [
        "RPCCore",
        .product(name: "CoreMetrics", package: "swift-metrics"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Tracing", package: "swift-distributed-tracing"),
      ],
      swiftSettings: house),
    .target(
      name: "Store", dependencies: ["Domain", "Postgres"],
      resources: [.embedInCode("Migrations")], swiftSettings: house),
    .target(
      name: "CContracts", dependencies: ["CProtobufC"], path: "Generated/CContracts",
      publicHeadersPath: "."),
    .target(
      name: "Contracts", dependencies: ["CContracts", "ProtobufRuntime", "RPCCore"],
      path: "Generated/Contracts", swiftSettings: house),
    .target(
      name: "RPCClient", dependencies: ["Networking", "RPCCore", "RPCTransport"],
      swiftSettings: house),
    .target(
      name: "RPCServer", dependencies: ["Networking", "RPCCore", "RPCTransport"],
      swiftSettings: house),

    // Storey 4: the RPCs, and the library that other tools import.
    .target(
      name: "Services", dependencies: ["Contracts", "Domain", "RPCCore", "Store"],
      swiftSettings: house),

    .target(
      name: "KontorClient", dependencies: ["Contracts", "RPCClient", "RPCCore"],
      swiftSettings: house),

    // Storey 5: programs.
    .executableTarget(
      name: "kontord",
      dependencies: [
        "Authentication", "Curl", "HTTP1", "Networking", "Observability", "Postgres", "RPCClient",
        "RPCCore", "RPCServer", "Services", "Store",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "CoreMetrics", package: "swift-metrics"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Tracing", package: "swift-distributed-tracing"),
      ], swiftSettings: house),

    .executableTarget(
      name: "kontor",
      dependencies: [
        "KontorClient",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: house),

    .executableTarget(
      name: "kontor-load",
      dependencies: [
        "KontorClient", "Networking", "RPCClient",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Histogram", package: "hdrhistogram-swift"),
        .product(name: "TOMLKit", package: "TOMLKit"),
      ], swiftSettings: house),

    // Generator: writes Generated/Contracts, linked into nothing.
    .executableTarget(
      name: "protoc-gen-kontor",
      dependencies: [
        .product(name: "SwiftProtobuf", package: "swift-protobuf"),
        .product(name: "SwiftProtobufPluginLibrary", package: "swift-protobuf"),
      ], swiftSettings: house),

    // Tests mirror Sources; Support is what they share.
    .target(
      name: "Support", dependencies: ["Networking", "Postgres", "RPCCore"], path: "Tests/Support",
      swiftSettings: house),
    .executableTarget(
      name: "kontor-interop",
      dependencies: [
        "KontorClient",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], path: "Tests/Interop/client", swiftSettings: house),
    .executableTarget(
      name: "kontor-instructions",
      dependencies: ["Contracts", "HTTP2", "ProtobufRuntime", "RPCCore"],
      path: "Tests/Instructions", swiftSettings: house),
    .testTarget(
      name: "PostgresTests", dependencies: ["Networking", "Postgres", "Support"],
      swiftSettings: house),
    .testTarget(
      name: "kontordTests",
      dependencies: [
        "Curl", "Domain", "Networking", "Postgres", "RPCCore", "Services", "Store", "Support",
        "kontord",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: house),
    .testTarget(
      name: "kontor-loadTests",
      dependencies: ["KontorClient", "Networking", "RPCServer", "kontor-load"],
      swiftSettings: house),
    .testTarget(
      name: "AuthenticationTests",
      dependencies: [
        "Authentication", "RPCCore", "Support", .product(name: "JWTKit", package: "jwt-kit"),
      ], swiftSettings: house),
    .testTarget(
      name: "ContractsTests", dependencies: ["Contracts", "ProtobufRuntime", "RPCCore"],
      exclude: ["Golden"],
      swiftSettings: house),
    .testTarget(name: "HTTP2Tests", dependencies: ["HTTP2"], swiftSettings: house),
    .testTarget(
      name: "HTTP1Tests", dependencies: ["HTTP1", "Networking", "Support"], swiftSettings: house),
    .testTarget(
      name: "ObservabilityTests",
      dependencies: [
        "Observability", "RPCCore", "Support",
        .product(name: "CoreMetrics", package: "swift-metrics"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Tracing", package: "swift-distributed-tracing"),
      ], swiftSettings: house),
    .testTarget(
      name: "NetworkingTests", dependencies: ["Networking", "Support"], swiftSettings: house),
    .testTarget(name: "DomainTests", dependencies: ["Domain"], swiftSettings: house),
    .testTarget(
      name: "RPCServerTests",
      dependencies: ["Networking", "RPCCore", "RPCServer", "RPCTransport", "Support"],
      swiftSettings: house),
    .testTarget(
      name: "ProtobufRuntimeTests", dependencies: ["Contracts", "ProtobufRuntime", "RPCCore"],
      swiftSettings: house),
    .testTarget(name: "RPCCoreTests", dependencies: ["RPCCore"], swiftSettings: house),
    .testTarget(
      name: "ServicesTests",
      dependencies: [
        "Contracts", "Domain", "Networking", "Postgres", "ProtobufRuntime", "RPCCore", "Services",
        "Store", "Support",
      ],
      swiftSettings: house),
    .testTarget(
      name: "StoreTests", dependencies: ["Domain", "Postgres", "Store", "Support"],
      swiftSettings: house),
    .testTarget(
      name: "RPCTransportTests", dependencies: ["HTTP2", "Networking", "RPCCore", "RPCTransport"],
      swiftSettings: house),
    .testTarget(
      name: "KontorClientTests",
      dependencies: [
        "Contracts", "KontorClient", "Networking", "RPCCore", "RPCServer", "RPCTransport",
        "Support",
      ], swiftSettings: house),
    .testTarget(
      name: "RPCClientTests",
      dependencies: [
        "HTTP2", "Networking", "RPCClient", "RPCCore", "RPCServer", "RPCTransport", "Support",
      ],
      swiftSettings: house),
    .target(
      name: "FuzzEntries",
      dependencies: [
        "Authentication", "COpenSSL", "Contracts", "HTTP1", "Networking", "Observability",
        "ProtobufRuntime", "RPCCore", "RPCServer", "RPCTransport", "Services", "Support",
      ], path: "Tests/Fuzz/Entries", swiftSettings: house),
    .testTarget(
      name: "FuzzTests", dependencies: ["Contracts", "FuzzEntries"], path: "Tests/Fuzz/Replay",
      swiftSettings: house),
  ] + (isFuzzing ? [fuzz] : []),
  swiftLanguageModes: [.v6]
)
