import ArgumentParser
import KontorClient
import Networking
import RPCClient

/// Where methods are looked up: Kontor's contracts, unless these say others.
struct MethodOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Contracts as protoc's --descriptor_set_out --include_imports writes them.",
      valueName: "FILE"))
  var descriptorSet: String?
  @Flag(help: "Ask the server for its contracts (gRPC server reflection).") var reflection = false

  func validate() throws {
    if descriptorSet != nil, reflection {
      throw ValidationError("--descriptor-set excludes --reflection")
    }
  }

  /// - Throws: `ValidationError` for descriptors that can't be used; ends the program with 1 where the
  ///   server does not give its own.
  func methods(_ load: LoadOptions) async throws -> Methods {
    let set: DescriptorSet
    do {
      if let descriptorSet {
        var read = DescriptorSet()
        try read.add(
          set: SmallFile.read(descriptorSet, bytesMax: LoadLimits.descriptorBytesMax))
        set = read
      } else if reflection {
        let (configuration, target) = (try load.configuration, load.target)
        set = try await load.withLoop { loop in
          let channel = try Channel(target: target, configuration: configuration, on: loop)
          let read: Result<DescriptorSet, any Error>
          do {
            read = .success(try await Reflection.descriptors(channel))
          } catch {
            read = .failure(error)
          }
          await channel.close(within: .zero)
          return try read.get()
        }
      } else {
        return .contracts
      }
      return Methods(try set.services())
    } catch let error as DescriptorError {
      throw ValidationError("\(descriptorSet ?? load.target): \(error)")
    } catch let error as SmallFile.Unusable {
      throw ValidationError("\(error)")
    }
  }
}
