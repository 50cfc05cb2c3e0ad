/// A union or region whose members act as one, or form one arrangement: the EU, SACU, ASEAN.
public struct Territory: Sendable, Hashable {
    /// Its code.
    public let code: PartyCode
    /// Its name.
    public let name: String
    /// Whether it is one customs territory: a status granted by a member is good in all of it without arrangement.
    public let isCustomsTerritory: Bool
    /// Its members with their dates.
    public let members: [Membership]

    /// Makes a territory.
    public init(code: PartyCode, name: String, isCustomsTerritory: Bool, members: [Membership]) {
        self.code = code
        self.name = name
        self.isCustomsTerritory = isCustomsTerritory
        self.members = members
    }
}
