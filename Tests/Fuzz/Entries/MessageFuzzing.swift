import Contracts
import ProtobufRuntime
import RPCCore

/// A message of some type: refused with a reason, or read, written and read again with nothing lost. Its JSON
/// form, where it has one, says the same.
@Sendable func fuzzMessages(_ input: UnsafeRawBufferPointer) {
  let (type, bytes) = FuzzedMessages.choice(of: input)
  fuzz(type, bytes)
}

private func fuzz<Value: Message>(_ type: Value.Type, _ bytes: UnsafeRawBufferPointer) {
  let message: Value
  do throws(WireError) {
    message = try Value(decoding: bytes)
  } catch {
    precondition(!error.reason.isEmpty, "a refusal says why")
    return
  }
  let own = written(message)
  // By bytes and not by ==: a NaN is not equal to itself.
  precondition(written(read(Value.self, own)) == own, "a message comes back")
  var violations: [FieldViolation] = []
  message.validate("", into: &violations)
  fuzzJSONForm(Value.self, own)
}

private func fuzzJSONForm<Value: Message>(_ type: Value.Type, _ bytes: [UInt8]) {
  // A time that JSON can't say has no JSON form.
  guard let text = try? Value.type.json(bytes) else { return }
  do throws(JSONError) {
    let again = try Value.type.json(Value.type.bytes(json: text))
    precondition(again == text, "\(Value.type.name): JSON comes back as \(again), not \(text)")
  } catch {
    preconditionFailure("\(Value.type.name): our own JSON \(text) is refused: \(error)")
  }
}

/// JSON text of some message: refused with a reason, or read; then what was read has a JSON form, which is
/// read the same.
@Sendable func fuzzJSON(_ input: UnsafeRawBufferPointer) {
  let (type, bytes) = FuzzedMessages.choice(of: input)
  readJSON(type, bytes.text)
}

private func readJSON<Value: Message>(_ type: Value.Type, _ text: String) {
  let bytes: [UInt8]
  do throws(JSONError) {
    bytes = try Value.type.bytes(json: text)
  } catch {
    precondition(!"\(error)".isEmpty, "a refusal says why")
    return
  }
  let own = written(read(Value.self, bytes))
  do throws(JSONError) {
    let form = try Value.type.json(own)
    let again = try Value.type.json(Value.type.bytes(json: form))
    precondition(again == form, "\(Value.type.name): JSON comes back as \(again), not \(form)")
  } catch {
    preconditionFailure("\(Value.type.name): what JSON says has no JSON form: \(error)")
  }
}

private func written(_ message: some Message) -> [UInt8] {
  do throws(WireError) {
    return try message.encoded()
  } catch {
    preconditionFailure("a message that was read can't be written: \(error.reason)")
  }
}

private func read<Value: Message>(_ type: Value.Type, _ bytes: [UInt8]) -> Value {
  do throws(WireError) {
    return try Value(decoding: bytes)
  } catch {
    preconditionFailure("a message that was written can't be read: \(error.reason)")
  }
}
