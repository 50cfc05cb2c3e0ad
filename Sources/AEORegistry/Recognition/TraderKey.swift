/// How a question names a trader.
package enum TraderKey: Sendable, Hashable {
    /// By the number in the form used abroad, or the programme's main number.
    case tin(String)
    /// By a code as it stands on a declaration, or a certificate's number.
    case declared(String)

    /// The text as typed.
    package var typed: String {
        switch self {
        case .tin(let text), .declared(let text): text
        }
    }
}
