import AEOModel
import KeyCustody
import RegistryHome
import TransparencyLog

/// A change of keys as the person at the terminal reads it.
enum KeyChangeText {
    static func text(_ change: KeyChange) -> String {
        let key = change.changed
        var sheet = Sheet()
        sheet.add("key", key.kid)
        sheet.add("role", key.role.rawValue + (key.authority.map { " of \($0)" } ?? ""))
        sheet.add("state", state(key))
        sheet.add("new key", change.successor?.kid)
        sheet.add("new log key", change.logVerifier?.vkey)
        return sheet.text + "\nnext: start aeod; it records this in the log and publishes it\n"
    }

    private static func state(_ key: KeyRecord) -> String {
        switch key.state {
        case .active: "active"
        case .retiring:
            key.until.map { "retiring; it signs along until \($0.rfc3339)" }
                ?? "retiring: it signs no more, what it signed is good"
        case .retired:
            "retired; what it signed before \(key.until?.rfc3339 ?? "now") is good"
        case .compromised:
            "compromised; nothing is believed that stands in the log at or after index \(key.since ?? 0)"
        }
    }
}
