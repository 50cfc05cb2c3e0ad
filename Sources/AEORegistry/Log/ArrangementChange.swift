/// What an entry does to an arrangement.
package enum ArrangementChange: String, Sendable, Hashable, CaseIterable {
    /// The registry took over what ships with it.
    case shipped
    /// An officer added it.
    case add
    /// An officer put another text in its place.
    case amend
    /// An officer suspended it for some days.
    case suspend
    /// An officer ended it.
    case end
}
