package import Contracts
import Domain
package import RPCCore
import Store

extension Exceptions {
  package func watchExceptions(
    _ request: WatchExceptionsRequest, responses: ResponseWriter<WatchExceptionsResponse>,
    context: ServerContext
  ) async throws {
    try await boundary.answer(context) {
      let tenant = try Caller(context).tenant
      let department =
        request.department.isEmpty
        ? nil : try DepartmentCode(parsing: request.department, field: "department")
      try await store.watch(
        department: department, kinds: try .require(request.kinds, field: "kinds"),
        tenant: tenant, tailer: tailer
      ) { update in
        try await responses.write(WatchExceptionsResponse(update))
      }
      throw CancellationError()
    }
  }
}

extension WatchExceptionsResponse {
  fileprivate init(_ update: ExceptionUpdate) {
    switch update {
    case .snapshot(let cases): self.init(kind: .snapshot, cases: cases.map { .init($0) })
    case .changed(let exception): self.init(kind: .changed, cases: [.init(exception)])
    case .left(let exception): self.init(kind: .left, cases: [.init(exception)])
    }
  }
}
