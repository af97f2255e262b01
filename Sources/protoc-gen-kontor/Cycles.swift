import SwiftProtobufPluginLibrary

/// Which fields would make a Swift struct contain itself.
struct Cycles {
  /// Messages that lie inside a message's storage, by full name: lists and maps lie elsewhere.
  private var inside: [String: [Descriptor]] = [:]

  init(_ files: [FileDescriptor]) {
    for message in files.flatMap(\.allMessages) {
      inside[message.fullName] = message.fields.compactMap { field in
        field.isRepeated ? nil : field.messageType
      }
    }
  }

  /// Whether the field's message holds, at some depth, the message that the field is of.
  func closes(_ field: FieldDescriptor) -> Bool {
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
