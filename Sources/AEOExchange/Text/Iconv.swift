import Glibc

/// A conversion to UTF-8 by the C library.
@safe final class Iconv {
    private let handle: iconv_t
    private let name: String

    init(from encoding: TextEncoding) throws(ExchangeError) {
        name = encoding.rawValue
        unsafe handle = iconv_open("UTF-8", encoding.iconvName)
        guard unsafe Int(bitPattern: handle) != -1 else {
            throw ExchangeError(
                "encoding",
                "this machine's C library cannot read \(encoding.rawValue): install its character sets, or save the file as UTF-8"
            )
        }
    }

    deinit { if unsafe Int(bitPattern: handle) != -1 { _ = unsafe iconv_close(handle) } }

    /// Converts as much as is whole; says how many bytes were used, and whether the next ones mean nothing.
    func convert(_ input: [UInt8]) -> (output: [UInt8], used: Int, isInvalid: Bool) {
        var input = input
        // No character of these sets grows by more than a factor of three.
        var output = [UInt8](repeating: 0, count: input.count * 3 + 16)
        var left = input.count
        var room = output.count
        var code: CInt = 0
        unsafe input.withUnsafeMutableBytes { from in
            unsafe output.withUnsafeMutableBytes { to in
                var start = unsafe from.baseAddress?.assumingMemoryBound(to: CChar.self)
                var target = unsafe to.baseAddress?.assumingMemoryBound(to: CChar.self)
                code = unsafe iconv(handle, &start, &left, &target, &room) == -1 ? errno : 0
            }
        }
        output.removeLast(room)
        return (output, input.count - left, code == EILSEQ)
    }
}
