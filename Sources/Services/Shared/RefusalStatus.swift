package import Domain
package import RPCCore

/// The one place where a refusal of the domain becomes a status of the wire.
///
/// Codes as `domain.md` "Contract facts" and AIP-193 have them. Every status carries an `ErrorInfo`
/// with the refusal's stable reason and its facts; beside it the standard detail of its kind.
extension Refusal: StatusConvertible {
  package var status: Status {
    let details = [
      StatusDetail.errorInfo(reason: reason, domain: Status.errorDomain, metadata: errorMetadata)
    ]
    return Status(code, description, details: details + kindDetails)
  }

  var code: Status.Code {
    switch kind {
    case .invalid: .invalidArgument
    case .blocked: .failedPrecondition
    case .missing: .notFound
    case .duplicate: .alreadyExists
    case .conflict: .aborted
    case .forbidden: .permissionDenied
    }
  }

  /// The facts under the names that the contract documents; a fact that is not there has no key.
  private var errorMetadata: [String: String] {
    let facts = facts
    let pairs: [(String, String?)] = [
      ("field", facts.field),
      ("resource", facts.resource),
      ("line", facts.line.map(String.init)),
      ("sku", facts.sku?.text),
      ("warehouse", facts.warehouse?.text),
      ("requested", facts.requested.map(String.init)),
      ("available", facts.available.map(String.init)),
      ("current_version", facts.currentVersion.map { String($0.number) }),
      ("state", facts.state),
      ("roles", facts.roles),
      ("substitutes", facts.substitutes),
    ]
    return pairs.reduce(into: [:]) { metadata, pair in metadata[pair.0] = pair.1 }
  }

  private var kindDetails: [StatusDetail] {
    switch kind {
    case .invalid:
      guard let field = facts.field else { return [] }
      return [.badRequest([FieldViolation(field: field, description: description)])]
    case .blocked:
      return [
        .preconditionFailure(
          [.init(type: reason, subject: subject, description: description)] + offers)
      ]
    case .missing, .duplicate:
      let (type, name) = named
      return [.resourceInfo(type: type, name: name, owner: "", description: description)]
    case .conflict:
      return [.retryInfo(after: Self.conflictRetry)]
    case .forbidden: return []
    }
  }

  /// What could be sold instead of what is short, each a way out of the failure (INV-4).
  private var offers: [StatusDetail.PreconditionViolation] {
    guard case .outOfStock(_, _, _, _, let substitutes) = self else { return [] }
    return substitutes.map {
      .init(
        type: "SUBSTITUTE_AVAILABLE", subject: $0.sku.text,
        description: "\($0.available) of \($0.sku) are available")
    }
  }

  /// What the precondition is about: the SKU, the line or the field, else the state in the way.
  private var subject: String {
    let facts = facts
    return facts.sku?.text ?? facts.line.map { "lines[\($0 - 1)]" } ?? facts.field
      ?? facts.state ?? ""
  }

  private var named: (type: String, name: String) {
    switch self {
    case .notFound(let resource, let id), .alreadyExists(let resource, let id):
      ("kontor/\(resource.stem)", id)
    default: ("", "")
    }
  }

  /// The winner of a race has committed by the time its loser hears of it; a round trip is enough
  /// to read again.
  private static var conflictRetry: Duration { .milliseconds(10) }
}
