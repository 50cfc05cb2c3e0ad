extension CivilZone {
    /// A moment at which a zone's clocks change.
    public struct Transition: Sendable, Hashable {
        /// The second since 1970 from which the offset holds.
        public let at: Int64
        /// The seconds that the clocks are ahead of UTC from then on.
        public let offset: Int

        /// Says that the clocks are `offset` seconds ahead of UTC from `at` on.
        public init(at: Int64, offset: Int) {
            self.at = at
            self.offset = offset
        }
    }
}
