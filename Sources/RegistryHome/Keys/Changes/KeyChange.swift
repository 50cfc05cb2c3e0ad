package import JOSE
import KeyCustody
package import TransparencyLog

/// What a change of a home's keys led to.
package struct KeyChange: Sendable {
    /// The key that was in use or believed before, as it stands now.
    package let changed: KeyRecord
    /// The key that signs in its place from now on, when one was made.
    package let successor: KeyRecord?
    /// The successor as verifiers of checkpoints need it, when it is the log's.
    package let logVerifier: NoteVerifier?

    init(changed: KeyRecord, successor: KeyRecord?, logOrigin: String) throws(HomeError) {
        self.changed = changed
        self.successor = successor
        logVerifier =
            if let successor, successor.role == .log {
                try successor.noteVerifier(origin: logOrigin)
            } else { nil }
    }

    /// The change as commands print it.
    package var json: JSONObject {
        var json: JSONObject = [
            "key": .object(changed.json),
            "successor": successor.map { .object($0.json) } ?? .null,
        ]
        json["log_vkey"] = logVerifier.map { .string($0.vkey) }
        return json
    }
}
