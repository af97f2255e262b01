import KontorClient

let channel = try Channel(target: "127.0.0.1:\(CommandLine.arguments[1])")
_ = try await TestServiceClient(channel).emptyCall(Empty())
await channel.close()
print("answered")
