/// Where a key of the home stands in its life (DESIGN.md §6, Keys).
package enum KeyRecordState: String, Sendable, CaseIterable {
    /// It signs.
    case active
    /// It signs no more, a successor does; what it signed is believed. A log's key signs along until its end.
    case retiring
    /// Out of use: what was issued before its end is believed.
    case retired
    /// Stolen or lost: nothing is believed that the log does not prove to be older.
    case compromised
}
