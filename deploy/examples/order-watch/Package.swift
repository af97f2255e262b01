// swift-tools-version: 6.2
import PackageDescription

// A package of its own, as a tool outside of this repository would be: with a URL and a version in
// place of the path.
let package = Package(
  name: "order-watch",
  dependencies: [.package(name: "kontor", path: "../../..")],
  targets: [
    .executableTarget(
      name: "order-watch", dependencies: [.product(name: "KontorClient", package: "kontor")])
  ],
  swiftLanguageModes: [.v6]
)
