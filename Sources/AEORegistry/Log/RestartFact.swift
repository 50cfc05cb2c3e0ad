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
    /// Values seen outside that are worse than those here; they stay until an act betters them.
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
}
