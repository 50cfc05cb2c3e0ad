import CZlib

/// The two zlib calls a status list needs, with every buffer bounded.
enum Zlib {
    /// Inflates one whole RFC 1950 stream.
    ///
    /// Returns nil when the output would be longer than `limit`.
    static func inflate(_ input: [UInt8], limit: Int) throws(StatusListError) -> [UInt8]? {
        var stream = unsafe z_stream()
        guard unsafe aeo_inflate_init(&stream) == Z_OK else { throw .notDeflated }
        defer { unsafe inflateEnd(&stream) }
        // One byte more than allowed tells "exactly full" from "too long".
        var output = [UInt8](repeating: 0, count: min(limit + 1, max(4096, input.count * 16)))
        var source = input
        var produced = 0
        while true {
            let room = output.count - produced
            let code = unsafe source.withUnsafeMutableBufferPointer { from in
                unsafe output.withUnsafeMutableBufferPointer { to in
                    let consumed = Int(unsafe stream.total_in)
                    unsafe stream.next_in = from.baseAddress.map { unsafe $0 + consumed }
                    unsafe stream.avail_in = UInt32(from.count - consumed)
                    unsafe stream.next_out = to.baseAddress.map { unsafe $0 + produced }
                    unsafe stream.avail_out = UInt32(room)
                    return unsafe CZlib.inflate(&stream, Z_NO_FLUSH)
                }
            }
            produced = output.count - Int(unsafe stream.avail_out)
            let unread = unsafe stream.avail_in
            guard produced <= limit else { return nil }
            switch code {
            case Z_STREAM_END:
                guard unread == 0 else { throw .trailingBytes }
                output.removeLast(output.count - produced)
                return output
            case Z_OK where produced == output.count:
                output.append(
                    contentsOf: [UInt8](repeating: 0, count: min(output.count, limit + 1 - produced))
                )
            case Z_OK, Z_BUF_ERROR:
                throw .truncated
            default:
                throw .notDeflated
            }
        }
    }

    /// Deflates the whole input into one stream.
    static func deflate(_ input: [UInt8], level: Int32) -> [UInt8] {
        var stream = unsafe z_stream()
        let started = unsafe aeo_deflate_init(&stream, level)
        precondition(started == Z_OK, "zlib could not start: out of memory or another version at run time")
        defer { unsafe deflateEnd(&stream) }
        var source = input
        let bound = Int(unsafe deflateBound(&stream, UInt(input.count)))
        return unsafe [UInt8](unsafeUninitializedCapacity: bound) { to, written in
            let code = unsafe source.withUnsafeMutableBufferPointer { from in
                unsafe stream.next_in = from.baseAddress
                unsafe stream.avail_in = UInt32(from.count)
                unsafe stream.next_out = to.baseAddress
                unsafe stream.avail_out = UInt32(bound)
                return unsafe CZlib.deflate(&stream, Z_FINISH)
            }
            precondition(code == Z_STREAM_END, "deflateBound promises room for one call")
            written = bound - Int(unsafe stream.avail_out)
        }
    }
}
