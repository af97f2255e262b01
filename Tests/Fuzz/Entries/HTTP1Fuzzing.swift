import HTTP1

/// The admin port's requests in portions: each is answered or the connection is refused, the same however the
/// bytes come, and no more is kept than one head and what came last.
@Sendable func fuzzHTTP1(_ input: UnsafeRawBufferPointer) {
  let (choice, bytes) = input.choiceAndRest
  let whole = answers(to: bytes, portion: max(bytes.count, 1))
  let portioned = answers(to: bytes, portion: 1 + Int(choice & 63))
  precondition(whole == portioned, "requests are the same however they come")
}

/// Small: an input reaches it.
private let headBytesMax = 256

/// What the connection is told, up to a refusal, which ends it.
private func answers(
  to bytes: UnsafeRawBufferPointer, portion: Int
) -> [RequestParser.Next] {
  var parser = RequestParser(headBytesMax: headBytesMax)
  var answers: [RequestParser.Next] = []
  var rest = bytes[...]
  while !rest.isEmpty {
    let part = rest.prefix(portion)
    rest = rest.dropFirst(part.count)
    parser.append(part)
    next: while true {
      let next = parser.next()
      switch next {
      case .incomplete: break next
      case .request(let request):
        precondition(request.path.hasPrefix("/"), "a request has a path")
        check(HTTPResponse(request.path))
      case .refused(let response):
        precondition((400...505).contains(response.status), "a refusal is an error's")
        precondition(response.body.count > 1, "a refusal says why")
        check(response)
        return answers + [next]
      }
      answers.append(next)
    }
    precondition(parser.bufferedBytes <= headBytesMax, "a longer head is refused")
  }
  return answers
}

/// The head stays a head whatever the body is, and says how long that is.
private func check(_ response: HTTPResponse) {
  let head = response.encoded(isHead: true, keepsAlive: true)
  let whole = response.encoded(isHead: false, keepsAlive: true)
  precondition(whole.count == head.count + response.body.utf8.count, "the body follows the head")
  let text = String(decoding: head, as: UTF8.self)
  precondition(text.contains("Content-Length: \(response.body.utf8.count)\r\n"))
  precondition(text.hasSuffix("\r\n\r\n"), "the head ends with an empty line")
}
