import Foundation

/// Hands a guarded text to the XML parser, which asks for a stream.
final class MarkupStream: InputStream {
    private let source: any ByteSource
    private var piece: [UInt8] = []
    private var given = 0
    /// Why the text ended early.
    private(set) var fault: ExchangeError?

    init(_ source: any ByteSource) {
        self.source = source
        super.init(data: Data())
    }

    override var hasBytesAvailable: Bool { fault == nil }

    override func open() {}

    override func close() {}

    override func read(_ buffer: UnsafeMutablePointer<UInt8>, maxLength capacity: Int) -> Int {
        if given == piece.count {
            do throws(ExchangeError) {
                piece = try source.next()
            } catch {
                fault = error
                return 0
            }
            given = 0
        }
        let count = min(capacity, piece.count - given)
        for offset in 0..<count { unsafe buffer[offset] = piece[given + offset] }
        given += count
        return count
    }
}
