import GRDB

extension DatabaseError {
    /// SQLite's words and number for the error, without the statement and its values, which may be personal.
    var words: String {
        "\(message ?? "SQLite failed") (SQLite error \(extendedResultCode.rawValue))"
    }

    /// Whether the file itself is damaged or no database at all.
    var tellsDamage: Bool {
        resultCode == .SQLITE_CORRUPT || resultCode == .SQLITE_NOTADB
    }
}
