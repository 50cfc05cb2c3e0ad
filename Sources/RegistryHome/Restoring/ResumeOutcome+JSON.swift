import AEOModel
import AEORegistry
package import JOSE
import TransparencyLog

extension ResumeOutcome {
    /// The outcome as `aeo restore --resume --json` prints it.
    package var json: JSONObject {
        [
            "state": isContinued ? "continued" : "restarted",
            "log_origin": .string(origin),
            "log_size": .integer(Int64(clamping: head.size)),
            "root": .string(head.root.base64),
            "checkpoint": .string(head.checkpoint),
            "old_log": [
                "origin": .string(restart?.oldOrigin ?? origin),
                "size": .integer(Int64(clamping: old.size)),
                "root": .string(old.root.base64),
                "last_recorded_at": .string(lastRecordedAt.rfc3339),
            ],
            "seen": seen.map {
                ["size": .integer(Int64(clamping: $0.size)), "root": .string($0.root.base64)]
            } ?? .null,
            "lost_entries": .integer(Int64(clamping: lost)),
            "serial_jump": .integer(Int64(clamping: restart?.serialJump ?? 0)),
            "closed_lists": .array(
                (restart?.closedLists ?? []).map {
                    ["authority": .string($0.authority.text), "lists": .integer(Int64($0.lists))]
                }
            ),
            "work_list": .array(
                differences.map { difference in
                    [
                        "authority": .string(difference.list.authority.text),
                        "list": .integer(Int64(difference.list.number)),
                        "idx": .integer(Int64(difference.index)),
                        "found": .integer(Int64(difference.found)),
                        "ours": difference.ours.map { .integer(Int64($0)) } ?? .null,
                        "certificate": difference.certificate.map { .string($0) } ?? .null,
                        "held": .bool(difference.isWorse),
                    ]
                }
            ),
        ]
    }
}
