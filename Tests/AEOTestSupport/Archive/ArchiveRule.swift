import Testing

/// What every archive keeps to; each rule is checked by one function of `ArchiveContract`.
package enum ArchiveRule: String, Sendable, CaseIterable, CustomTestStringConvertible {
    case fresh = "A new archive is an empty log"
    case roundTrip = "What a batch holds is read back word for word"
    case fence = "A batch for another size of the log is fenced, and nothing of it is written"
    case oneWriter = "Of two commits for the same size exactly one is written"
    case continuity = "A batch that does not continue the log is not written"
    case allOrNothing = "One bad row keeps the whole batch out, and the next batch goes in"
    case noEntries = "A batch without entries is written as well"
    case reopening = "Reopening loses and changes nothing"
    case wholeBatches = "A reader beside a writer sees whole batches only"
    case entryPages = "Entries come in order, in pages, and none beyond the end"
    case leaves = "Leaves come in order, in pages, and none beyond the end"
    case groups = "One group of an entry is read by itself"
    case facts = "Registry facts are told apart from acts, and come in order, in pages"
    case oneRecord = "The entries on one record are told apart from the others and from later ones"
    case sizeAt = "The size at an instant counts the entries stamped until then"
    case certificatePages = "Certificates come in the order of their identities, each at its newest state"
    case names = "A certificate without names keeps the stored ones"
    case numbers = "A number belongs to one certificate"
    case search = "A search finds texts that contain the fragment, byte for byte, whatever characters it has"
    case searchPages = "A search looks through so many rows after an identity and says where it stopped"
    case tiles = "A tile grows and never narrows"
    case tilePages = "Tiles come in the order of level and number"
    case documents = "A document is kept once under its digest"
    case answers = "An answer is kept under its scope and key, once"
    case oldAnswers = "Answers older than thirty days make room"
    case statusLists = "Every version of a status list is kept, and found by time or by its entry"
    case cases = "Refusals and bars come in the order of their identities, each at its newest state"
    case papers = "The text of a credential is kept once under its digest"
    case erasure = "An erasure destroys one record's texts before it, and leaves digests, entries and tiles"
    case repeatedErasure = "A second erasure of a record destroys what came since, and harms nothing"
    case erasureInBatch = "An erasure takes what stands before it in its own batch"
    case failedErasure = "An erasure whose batch is refused destroys nothing"

    package var testDescription: String { rawValue }
}
