/// Why an entry cannot be read: replay stops there.
package struct EntryFault: Error, Sendable, Equatable, CustomStringConvertible {
    package let index: UInt64
    package let detail: String

    package var description: String { "entry \(index): \(detail)" }
}
