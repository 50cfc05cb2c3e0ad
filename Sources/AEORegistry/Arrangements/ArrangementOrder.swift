package import AEOModel
package import JOSE

/// What an officer decides on an arrangement.
package enum ArrangementOrder: Sendable {
    /// A new one, by its document.
    case add(JSONObject)
    /// Another document in the place of the present one.
    case amend(ArrangementID, JSONObject)
    /// No application from one day to another, both included; of the directions between the parties named, or of all.
    case suspend(ArrangementID, DaySpan, issuing: PartyCode?, relying: PartyCode?)
    /// No application after a day.
    case end(ArrangementID, until: CivilDate)

    /// What the entry says of it.
    var change: ArrangementChange {
        switch self {
        case .add: .add
        case .amend: .amend
        case .suspend: .suspend
        case .end: .end
        }
    }
}
