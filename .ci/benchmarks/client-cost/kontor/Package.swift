// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "one-call",
  dependencies: [.package(name: "kontor", path: "../../..")],
  targets: [
    .executableTarget(
      name: "one-call", dependencies: [.product(name: "KontorClient", package: "kontor")])
  ]
)
