/// Which countries belong to which unions and regions, from an entry of the log on.
package struct TerritoryVersion: Sendable {
    /// The entry that tells of it.
    package let index: UInt64
    package let fact: TerritoryFact
    /// The document as read; `nil` when it is missing, or this program cannot read it.
    package var hosted: HostedTerritories?
}
