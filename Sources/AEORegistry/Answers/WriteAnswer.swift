/// The answer to a write: given now, or kept from the first time the same key was used.
package struct WriteAnswer: Sendable, Equatable {
    /// The HTTP status of the first answer.
    package let status: Int
    /// Its body.
    package let body: [UInt8]
    /// Whether it was kept from an earlier call.
    package let isRepeated: Bool

    package init(status: Int, body: [UInt8], isRepeated: Bool) {
        self.status = status
        self.body = body
        self.isRepeated = isRepeated
    }
}
