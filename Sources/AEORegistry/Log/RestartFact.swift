package import AEOModel

/// A registry fact: the log goes on under a new origin, because the old one may have been longer (promise 11).
package struct RestartFact: Sendable, Equatable {
    /// How many status lists of an authority are closed for good.
    package struct ClosedLists: Sendable, Equatable {
        package let authority: CountryCode
        /// The highest number that was known; this one, all below and the one after it are closed.
        package let lists: Int

        package init(authority: CountryCode, lists: Int) {
            self.authority = authority
            self.lists = lists
        }
    }

    /// Why, in a word of the program: `copied-back` or `restored`.
    package let reason: String
    /// The closed log as it stood here.
    package let oldOrigin: String
    package let old: SeenMark
    /// The newest state of the closed log that was found outside; `nil` when none was.
    package let seen: SeenMark?
    /// The name under which the log goes on.
    package let origin: String
    package let closedLists: [ClosedLists]
    /// How far the serials of certificate numbers move on.
    package let serialJump: UInt64
    /// Values seen outside that are worse than those here; they stay until a reinstatement or a correction.
    package let held: [HeldValue]

    package init(
        reason: String,
        oldOrigin: String,
        old: SeenMark,
        seen: SeenMark?,
        origin: String,
        closedLists: [ClosedLists],
        serialJump: UInt64,
        held: [HeldValue]
    ) {
        self.reason = reason
        self.oldOrigin = oldOrigin
        self.old = old
        self.seen = seen
        self.origin = origin
        self.closedLists = closedLists
        self.serialJump = serialJump
        self.held = held
    }

    /// The restart with other places held.
    package func holding(_ held: [HeldValue]) -> RestartFact {
        RestartFact(
            reason: reason,
            oldOrigin: oldOrigin,
            old: old,
            seen: seen,
            origin: origin,
            closedLists: closedLists,
            serialJump: serialJump,
            held: held
        )
    }

    /// What is recorded of it: the restart with the first places held, and facts with the others.
    var pieces: (first: RestartFact, further: [HeldFact]) {
        let further = stride(from: HeldFact.most, to: held.count, by: HeldFact.most).map { start in
            HeldFact(held: Array(held[start..<min(start + HeldFact.most, held.count)]))
        }
        return (holding(Array(held.prefix(HeldFact.most))), further)
    }
}
