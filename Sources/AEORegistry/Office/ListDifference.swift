/// A place at which a status list found outside says something else than the log that is left.
package struct ListDifference: Sendable, Equatable {
    package let list: ListKey
    package let index: Int
    /// What the log that is left says: 0 good, 1 ended or replaced, 2 suspended; `nil` for a place of nobody.
    package let ours: UInt8?
    package let found: UInt8
    /// The certificate that has the place, by its number.
    package let certificate: String?

    package init(list: ListKey, index: Int, ours: UInt8?, found: UInt8, certificate: String?) {
        self.list = list
        self.index = index
        self.ours = ours
        self.found = found
        self.certificate = certificate
    }

    /// Whether what was found is worse, so that it must stay.
    package var isWorse: Bool {
        let badness: (UInt8) -> Int = { $0 == 1 ? 2 : $0 == 2 ? 1 : 0 }
        // A place of nobody reads as suspended from now on.
        return badness(found) > badness(ours ?? 2)
    }
}
