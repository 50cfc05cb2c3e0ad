/// A character set that partners' files are written in.
package enum TextEncoding: String, Sendable, CaseIterable {
    case utf8 = "utf-8"
    case utf16LE = "utf-16le"
    case utf16BE = "utf-16be"
    case latin1 = "iso-8859-1"
    case windows1252 = "windows-1252"
    case gb18030 = "gb18030"

    /// Reads a name as mappings and XML declarations have it; `nil` for one that is not known.
    ///
    /// GBK and GB2312 are parts of GB18030. Bare `utf-16` is told by its byte order mark.
    package init?(name: String) {
        switch name.lowercased() {
        case "utf-8", "utf8", "us-ascii", "ascii": self = .utf8
        case "utf-16le", "utf-16", "utf16": self = .utf16LE
        case "utf-16be": self = .utf16BE
        case "iso-8859-1", "latin-1", "latin1", "iso8859-1": self = .latin1
        case "windows-1252", "cp1252": self = .windows1252
        case "gb18030", "gbk", "gb2312": self = .gb18030
        default: return nil
        }
    }

    /// The name by which the C library's iconv knows it.
    var iconvName: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf16LE: "UTF-16LE"
        case .utf16BE: "UTF-16BE"
        case .latin1: "ISO-8859-1"
        case .windows1252: "WINDOWS-1252"
        case .gb18030: "GB18030"
        }
    }

    /// The character set that a byte order mark at the begin tells, and the mark's length.
    static func mark(_ start: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
        if start.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if start.starts(with: [0xFF, 0xFE]) { return (.utf16LE, 2) }
        if start.starts(with: [0xFE, 0xFF]) { return (.utf16BE, 2) }
        if start.starts(with: [0x84, 0x31, 0x95, 0x33]) { return (.gb18030, 4) }
        return nil
    }

    /// Whether a file that is declared to be in this character set may begin with a mark of another.
    func agrees(with marked: TextEncoding) -> Bool {
        self == marked || (self == .utf16LE && marked == .utf16BE)
    }
}
