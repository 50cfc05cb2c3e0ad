import AEOModel
package import AEORegistry
import Glibc
package import JOSE
package import KeyCustody
import TransparencyLog

extension HomeDirectory {
    /// Opens the keys that the registry signs with; without a passphrase only their public halves stand there.
    package func signingOffice(_ passphrase: Passphrase?) throws(HomeError) -> SigningOffice {
        var issuing: [CountryCode: any Signer] = [:]
        var status: [CountryCode: any Signer] = [:]
        for office in configuration.authorities {
            issuing[office.authority] = try signer(.issuing, of: office.authority, passphrase)
            status[office.authority] = try signer(.status, of: office.authority, passphrase)
        }
        let log = LogKey(try signer(.log, of: nil, passphrase))
        do {
            let note = try NoteSigner(name: configuration.logOrigin, key: log)
            return SigningOffice(
                issuing: issuing,
                status: status,
                log: note,
                formerLog: try formerLogKeys(passphrase)
            )
        } catch let error as HomeError {
            throw error
        } catch {
            throw .malformed(layout.configuration, why: "log_origin cannot name a log: \(error)")
        }
    }

    /// The files of the keys in use that are not there, such as in a home put back from a backup without keys.
    package func missingKeyFiles() -> [String] {
        keys.keys.filter { $0.state == .active }.compactMap { record in
            guard
                let name = try? StoredKeyName(
                    role: record.role,
                    authority: record.authority?.text,
                    thumbprint: record.key.thumbprint
                )
            else { return nil }
            let path = "\(layout.root)/\(name.path)"
            return unsafe access(path, F_OK) == 0 ? nil : path
        }
    }

    /// Opens the officer's key.
    package func officerSigner(_ passphrase: Passphrase) throws(HomeError) -> any Signer {
        try signer(.officer, of: nil, passphrase)
    }

    /// The keys that the log was signed with before; those that sign along are opened.
    private func formerLogKeys(_ passphrase: Passphrase?) throws(HomeError) -> [FormerLogKey] {
        var former: [FormerLogKey] = []
        for record in formerLogRecords {
            let verifier = try record.noteVerifier(origin: configuration.logOrigin)
            guard record.state == .retiring else {
                former.append(FormerLogKey(verifier: verifier, until: record.until))
                continue
            }
            let key = LogKey(try signer(record, passphrase))
            do {
                let signer = try NoteSigner(name: configuration.logOrigin, key: key)
                former.append(FormerLogKey(signer: signer, until: record.until))
            } catch {
                throw .malformed(layout.keyRecords, why: "\(record.kid) cannot sign a log: \(error)")
            }
        }
        return former
    }

    private func signer(
        _ role: KeyRole,
        of authority: CountryCode?,
        _ passphrase: Passphrase?
    ) throws(HomeError) -> any Signer {
        try signer(try keys.active(role, of: authority), passphrase)
    }

    /// Opens the private half of a key of the records.
    func signer(_ record: KeyRecord, _ passphrase: Passphrase?) throws(HomeError) -> any Signer {
        guard let passphrase else { return AbsentSigner(record) }
        let store = KeyStore(directory: layout.root, passphrase: passphrase)
        do {
            return try store.signer(
                kid: record.key.thumbprint,
                role: record.role,
                authority: record.authority?.text
            )
        } catch {
            throw .custody(error)
        }
    }
}
