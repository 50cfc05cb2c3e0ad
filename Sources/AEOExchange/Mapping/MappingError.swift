/// What is wrong with a mapping file.
package struct MappingError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The member; empty for the file as a whole.
    package let member: String
    /// What is wrong, in words.
    package let words: String

    init(_ member: String, _ words: String) {
        self.member = member
        self.words = words
    }

    package var description: String { member.isEmpty ? words : "\(member): \(words)" }
}
