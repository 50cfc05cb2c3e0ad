/// Where a key of the home stands in its life (DESIGN.md §6, Keys).
package enum KeyRecordState: String, Sendable, CaseIterable {
    case active
    case retiring
    case retired
    case compromised
}
