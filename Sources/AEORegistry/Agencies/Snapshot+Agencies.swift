import AEOModel
import JOSE

extension Snapshot {
    /// Puts an agency's key in, or in place of its former state, as the entry at an index says.
    mutating func put(_ fact: AgencyFact, at index: UInt64) {
        agencies[fact.keyID] = AgencyRecord(
            fact: fact,
            index: agencies[fact.keyID]?.index ?? index,
            key: try? JWK(json: fact.key).key
        )
    }
}
