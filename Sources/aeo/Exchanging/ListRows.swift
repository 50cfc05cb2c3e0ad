import AEOExchange
import JOSE

/// Puts records into the spool, many lines at once.
final class ListRows {
    private let spool: SpoolFile
    private var pending: [UInt8] = []

    init(_ spool: SpoolFile) { self.spool = spool }

    /// Adds a record as one line.
    func add(_ row: PartnerRow) throws(CommandFailure) {
        pending += JSONText.encode(row.json)
        pending.append(UInt8(ascii: "\n"))
        if pending.count >= 256 << 10 { try flush() }
    }

    /// Writes what waits.
    func flush() throws(CommandFailure) {
        try spool.append(pending)
        pending.removeAll(keepingCapacity: true)
    }
}
