import AEOModel
package import JOSE
package import TransparencyLog

/// What was made.
package struct InitialisedHome: Sendable {
    package let layout: HomeLayout
    package let configuration: HomeConfiguration
    package let keys: KeyRecords
    /// The log's key in the form in which it is published.
    package let logVerifier: NoteVerifier
    /// The file with the passphrase that the home got, when none was given.
    package let passphraseFile: String?

    /// The report as `aeo init --json` prints it.
    package var json: JSONObject {
        [
            "home": .string(layout.root),
            "url": .string(configuration.url.description),
            "operating_authority": .string(configuration.operating.text),
            "authorities": .array(
                configuration.authorities.map { office in
                    [
                        "authority": .string(office.authority.text),
                        "issuer": .string("\(configuration.url)/authorities/\(office.authority)"),
                        "time_zone": .string(office.timeZone),
                        "programmes": .array(office.programmes.map { .string($0.text) }),
                    ]
                }
            ),
            "programmes": .array(configuration.programmes.map { .string($0.text) }),
            "log_origin": .string(configuration.logOrigin),
            "log_vkey": .string(logVerifier.vkey),
            "keys": .array(keys.keys.map { .object($0.json) }),
            "passphrase_file": passphraseFile.map { .string($0) } ?? .null,
        ]
    }
}
