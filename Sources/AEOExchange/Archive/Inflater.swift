import CZlib

/// Unpacks a bare deflate stream (RFC 1951) piece by piece.
@safe final class Inflater {
    private static let room = 256 << 10

    /// zlib keeps the address of this structure, so it may not move.
    private let stream: UnsafeMutablePointer<z_stream>
    private var input: [UInt8] = []
    private var used = 0
    private var isFull = false
    private(set) var isFinished = false

    init() throws(ExchangeError) {
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        guard unsafe aeo_raw_inflate_init(stream) == Z_OK else {
            throw ExchangeError("archive", "zlib could not start: is there memory left?")
        }
    }

    deinit {
        unsafe inflateEnd(stream)
        unsafe stream.deallocate()
    }

    /// Whether all that was given is used up.
    var wantsInput: Bool { used == input.count && !isFull && !isFinished }

    func give(_ bytes: [UInt8]) {
        input = bytes
        used = 0
    }

    /// What the input unpacks to, at most 256 KiB at once.
    func next() throws(ExchangeError) -> [UInt8] {
        var code = Z_OK
        let output = unsafe [UInt8](unsafeUninitializedCapacity: Self.room) { to, filled in
            unsafe input.withUnsafeMutableBufferPointer { from in
                unsafe stream.pointee.next_in = from.baseAddress.map { unsafe $0 + used }
                unsafe stream.pointee.avail_in = UInt32(from.count - used)
                unsafe stream.pointee.next_out = to.baseAddress
                unsafe stream.pointee.avail_out = UInt32(Self.room)
                code = unsafe inflate(stream, Z_NO_FLUSH)
                used = from.count - Int(unsafe stream.pointee.avail_in)
            }
            filled = Self.room - Int(unsafe stream.pointee.avail_out)
        }
        isFull = output.count == Self.room
        isFinished = code == Z_STREAM_END
        guard isFinished || code == Z_OK || code == Z_BUF_ERROR else {
            throw ExchangeError("archive", "the archive cannot be unpacked: the file is damaged")
        }
        return output
    }
}
