import AEOModel
package import JOSE

extension ProblemDocument {
    /// The problem of a body or query that was not taken.
    package init(_ error: BodyError) {
        let field = error.field.isEmpty ? nil : error.field
        switch error.kind {
        case .refused(let rule):
            self.init(
                .refused,
                error.description,
                remedy: "correct \(error.field) and try again",
                rule: rule.rawValue,
                field: field
            )
        case .unknown(let names):
            self.init(
                .invalidRequest,
                error.detail,
                remedy: "leave out what is not known; the schema lists the names",
                unknown: names
            )
        case .missing, .wrongType, .malformed, .tooMany:
            self.init(.invalidRequest, error.description, field: field)
        }
    }

    /// The problem of a body that is not JSON, or not strictly.
    package init(_ error: JSONError) {
        self.init(.invalidJSON, error.description)
    }
}
