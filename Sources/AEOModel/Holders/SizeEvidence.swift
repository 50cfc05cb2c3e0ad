/// A paper that shows how large a holder is.
public struct SizeEvidence: Sendable, Hashable {
    /// What kind of paper it is.
    public let kind: String
    /// Its number.
    public let number: String?
    /// Who gave it out.
    public let issuedBy: String?
    /// Its last day.
    public let validUntil: CivilDate?

    /// Makes an evidence.
    public init(kind: String, number: String?, issuedBy: String?, validUntil: CivilDate?) {
        self.kind = kind
        self.number = number
        self.issuedBy = issuedBy
        self.validUntil = validUntil
    }
}
