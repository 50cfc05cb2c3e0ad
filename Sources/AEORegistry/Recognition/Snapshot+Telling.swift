import AEOModel
import HashTreeCollections

extension Snapshot {
    /// Whether a certificate may be told: published ones to all, all to officers, and to an agency those whose holder
    /// agreed that it gets the data.
    func mayTell(
        _ record: CertificateRecord,
        _ terms: CertificateTerms,
        to view: RecognitionView,
        in territories: @autoclosure () -> TerritoryBook,
        on day: @autoclosure () -> CivilDate
    ) -> Bool {
        switch view {
        case .officer: return true
        case .published: return isShown(record) && terms.isPublished
        case .agency(let party):
            if isShown(record) && terms.isPublished { return true }
            let (book, day) = (territories(), day())
            return terms.exchange.contains { partner in
                guard partner != "*" else { return true }
                guard let named = try? PartyCode(parsing: partner) else { return false }
                return book.belongs(party, to: named, on: day)
            }
        }
    }
}
