import CZlib

/// Packs bytes into a bare deflate stream (RFC 1951) piece by piece.
@safe final class Deflater {
    private static let room = 64 << 10
    private static let level: Int32 = 6

    /// zlib keeps the address of this structure, so it may not move.
    private let stream: UnsafeMutablePointer<z_stream>

    init() throws(ExchangeError) {
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        guard unsafe aeo_raw_deflate_init(stream, Self.level) == Z_OK else {
            throw ExchangeError("archive", "zlib could not start: is there memory left?")
        }
    }

    deinit {
        unsafe deflateEnd(stream)
        unsafe stream.deallocate()
    }

    /// What the bytes pack to so far; all the rest with the last ones.
    func deflate(_ bytes: [UInt8], isLast: Bool) throws(ExchangeError) -> [UInt8] {
        var input = bytes
        var result: [UInt8] = []
        var used = 0
        while true {
            var code = Z_OK
            let output = unsafe [UInt8](unsafeUninitializedCapacity: Self.room) { to, filled in
                unsafe input.withUnsafeMutableBufferPointer { from in
                    unsafe stream.pointee.next_in = from.baseAddress.map { unsafe $0 + used }
                    unsafe stream.pointee.avail_in = UInt32(from.count - used)
                    unsafe stream.pointee.next_out = to.baseAddress
                    unsafe stream.pointee.avail_out = UInt32(Self.room)
                    code = unsafe CZlib.deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH)
                    used = from.count - Int(unsafe stream.pointee.avail_in)
                }
                filled = Self.room - Int(unsafe stream.pointee.avail_out)
            }
            result += output
            if isLast ? code == Z_STREAM_END : output.count < Self.room { return result }
            guard code == Z_OK || code == Z_BUF_ERROR else {
                throw ExchangeError("archive", "zlib could not pack the workbook")
            }
        }
    }
}
