import SwiftProtobuf
import SwiftProtobufPluginLibrary

/// Which message fields are held by reference: those that would make a struct contain itself, and
/// those whose message has so many parts that copying the struct would cost more than a box.
struct Layout {
  /// Counted references up to which a message lies inside its holder; Money and times have fewer.
  private static let mostInline = 4
  /// Messages that lie inside a message's storage, by full name: lists and maps lie elsewhere.
  private var inside: [String: [Descriptor]] = [:]
  private var weights: [String: Int] = [:]

  init(_ files: [FileDescriptor]) {
    let messages = files.flatMap(\.allMessages)
    for message in messages {
      inside[message.fullName] = message.fields.compactMap { field in
        field.isRepeated ? nil : field.messageType
      }
    }
    for message in messages { _ = weigh(message) }
  }

  func boxes(_ field: FieldDescriptor) -> Bool {
    guard !field.isRepeated, let target = field.messageType else { return false }
    return closesCycle(field) || weights[target.fullName, default: 0] > Self.mostInline
  }

  /// Counted references of a message's storage.
  private mutating func weigh(_ message: Descriptor) -> Int {
    if let weight = weights[message.fullName] { return weight }
    var weight = message.keepsUnknownFields ? 1 : 0
    for field in message.fields {
      if !field.isRepeated, let target = field.messageType {
        weight += closesCycle(field) ? 1 : min(weigh(target), Self.mostInline)
      } else if field.isRepeated || field.type == .string || field.type == .bytes {
        weight += 1
      }
    }
    weights[message.fullName] = weight
    return weight
  }

  /// Whether the field's message holds, at some depth, the message that the field is of.
  private func closesCycle(_ field: FieldDescriptor) -> Bool {
    guard !field.isRepeated, let target = field.messageType else { return false }
    var visited: Set<String> = []
    var open = [target]
    while let message = open.popLast() {
      if message.fullName == field.containingType.fullName { return true }
      if visited.insert(message.fullName).inserted { open += inside[message.fullName] ?? [] }
    }
    return false
  }
}

extension Descriptor {
  /// Times have two numbers for good; without the list of unknown fields they are plain data.
  var keepsUnknownFields: Bool {
    fullName != "google.protobuf.Timestamp" && fullName != "google.protobuf.Duration"
  }
}
