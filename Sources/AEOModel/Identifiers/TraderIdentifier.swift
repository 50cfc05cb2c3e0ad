/// A trader's number under one scheme, in the one form in which it is stored and compared.
///
/// Text from outside becomes one through `IdentifierScheme.parse`; the initialiser is for values that went through
/// it before and were recorded.
public struct TraderIdentifier: Sendable, Hashable {
    /// The code of the scheme, such as `EORI`.
    public let scheme: String
    /// The number in its normal form, ASCII.
    public let value: String

    /// Takes a number that is in its normal form already.
    public init(scheme: String, value: String) {
        self.scheme = scheme
        self.value = value
    }
}

extension TraderIdentifier: CustomStringConvertible {
    /// Scheme and number, as in `EORI NL123456789`.
    public var description: String { "\(scheme) \(value)" }
}
