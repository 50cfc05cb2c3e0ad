import NIOCore

/// The pieces of a body as the HTTP client asks for them.
struct UploadPieces: AsyncSequence, Sendable {
    let body: UploadBody

    struct Iterator: AsyncIteratorProtocol {
        let body: UploadBody
        var offset = 0

        mutating func next() async throws -> ByteBuffer? {
            guard offset < body.length else { return nil }
            guard let piece = body.read(offset), !piece.isEmpty else {
                throw TransportFailure.interrupted("the file to send cannot be read")
            }
            offset += piece.count
            return ByteBuffer(bytes: piece)
        }
    }

    func makeAsyncIterator() -> Iterator { Iterator(body: body) }
}
