/// Why a registry is not ready; the words are part of the contract.
package enum ReadinessFault: String, Sendable, CaseIterable {
    /// The log does not know the home's keys or profiles yet.
    case keysNotRecorded = "keys-not-recorded"
    /// A status list has no version that is still good.
    case listsNotSigned = "lists-not-signed"
    /// The store would not take the last commit, a short while ago.
    case storeUnwritable = "store-unwritable"
    /// The clock is not believed.
    case clockImplausible = "clock-implausible"
    /// The registry takes no writes, until something outside changes.
    case readOnly = "read-only"

    /// Whether it keeps every write from being recorded; the others end by themselves or concern reads.
    package var refusesWrites: Bool {
        switch self {
        case .keysNotRecorded, .storeUnwritable, .clockImplausible, .readOnly: true
        case .listsNotSigned: false
        }
    }
}
