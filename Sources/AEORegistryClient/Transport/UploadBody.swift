/// A body that is too large for memory; each attempt to send it reads it from its begin.
public struct UploadBody: Sendable {
    /// The bytes of the body.
    public let length: Int
    /// The SHA-256 of the body, which the officer's token names.
    public let digest: [UInt8]
    /// The next piece after an offset; `nil` when it cannot be read.
    ///
    /// It is asked with increasing offsets.
    public let read: @Sendable (_ offset: Int) -> [UInt8]?

    /// Describes a body.
    public init(length: Int, digest: [UInt8], read: @escaping @Sendable (_ offset: Int) -> [UInt8]?) {
        self.length = length
        self.digest = digest
        self.read = read
    }
}
