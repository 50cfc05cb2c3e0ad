/// An answer with its place in the journal.
package struct JournalledAnswer: Sendable, Equatable {
    /// Grows from row to row and is never used again; 1 is the first.
    package let position: Int64
    package let answer: GivenAnswer

    package init(position: Int64, answer: GivenAnswer) {
        self.position = position
        self.answer = answer
    }
}
