import AEOModel
import AEORegistry

extension ArchiveBatch {
    /// Why the batch cannot be a continuation of any log, in words; `nil` when it can.
    ///
    /// The file's own constraints see one row at a time; this sees that the rows fit together.
    var flaw: String? {
        guard head.size <= UInt64(Int64.max) else { return "the log would be too long" }
        guard expectedSize <= head.size, head.size - expectedSize == UInt64(entries.count) else {
            return "\(entries.count) entries do not lead from size \(expectedSize) to size \(head.size)"
        }
        guard entries.last.map({ $0.recordedAt == head.lastRecordedAt }) ?? true else {
            return "the head does not have the stamp of the last entry"
        }
        var stamp = Instant(microseconds: .min)
        for (entry, index) in zip(entries, expectedSize...) {
            guard entry.index == index else {
                return "entry \(entry.index) stands in the place of entry \(index)"
            }
            guard entry.recordedAt >= stamp else { return "entry \(index) is older than the one before it" }
            guard entry.groupsAreInOrder else { return "the groups of entry \(index) are not in order" }
            guard entry.certificate != nil || entry.groups.isEmpty else {
                return "entry \(index) has groups, but is on no record"
            }
            stamp = entry.recordedAt
        }
        return nil
    }
}
