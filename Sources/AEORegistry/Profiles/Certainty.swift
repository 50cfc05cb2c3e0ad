/// How far a statement of a profile may be trusted (schemas/README.md, Facts).
enum Certainty: String {
    /// Read in the source named.
    case sourced
    /// General knowledge.
    case known
    /// A hypothesis: nothing is computed from it.
    case unsure
    /// Nobody told us.
    case unknown

    /// Whether rules may be computed from the statement.
    var isFirm: Bool {
        switch self {
        case .sourced, .known: true
        case .unsure, .unknown: false
        }
    }
}
