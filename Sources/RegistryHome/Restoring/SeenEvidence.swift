import AEOCertificates
import AEOModel
package import AEORegistry
import JOSE
import KeyCustody
import TransparencyLog

/// What was found outside of a registry that it once published, its signature checked with the home's own records.
package enum SeenEvidence: Sendable {
    /// A checkpoint of the log that the home continues.
    case checkpoint(SeenMark)
    /// A checkpoint of a log that the home closed before: it says nothing about the present one.
    case closedLog(origin: String)
    /// A status list.
    case list(FoundList)

    /// Reads a checkpoint or a status list token; anything that the home's keys did not sign is refused, with why.
    package init(_ bytes: [UInt8], of home: HomeDirectory) throws(EvidenceFault) {
        let isToken = bytes.starts(with: Array("eyJ".utf8))
        self = try isToken ? Self.list(bytes, home) : Self.checkpoint(bytes, home)
    }

    private static func checkpoint(
        _ bytes: [UInt8],
        _ home: HomeDirectory
    ) throws(EvidenceFault) -> SeenEvidence {
        let note: SignedNote
        let checkpoint: Checkpoint
        do {
            note = try SignedNote(parsing: bytes)
            checkpoint = try Checkpoint(parsing: note.text)
        } catch {
            throw EvidenceFault("it is neither a checkpoint nor a status list: \(error)")
        }
        let present: NoteVerifier
        let closed: [NoteVerifier]
        do throws(HomeError) {
            present = try home.logVerifier()
            closed = try home.closedLogs().map(\.verifier)
        } catch {
            throw EvidenceFault("\(error)")
        }
        guard let verifier = ([present] + closed).first(where: { $0.name == checkpoint.origin }) else {
            throw EvidenceFault(
                "it is a checkpoint of \(checkpoint.origin), a log that this home does not know; a home restored "
                    + "from before a restart needs a later backup"
            )
        }
        do {
            guard try !note.verified(by: [verifier]).isEmpty else {
                throw EvidenceFault("it is not signed by the key of \(verifier.name)")
            }
        } catch let fault as EvidenceFault {
            throw fault
        } catch {
            throw EvidenceFault("it is not signed by the key of \(verifier.name): \(error)")
        }
        guard verifier == present else { return .closedLog(origin: verifier.name) }
        return .checkpoint(SeenMark(size: checkpoint.size, root: checkpoint.root))
    }

    private static func list(
        _ bytes: [UInt8],
        _ home: HomeDirectory
    ) throws(EvidenceFault) -> SeenEvidence {
        var token = bytes
        while let last = token.last, last == 0x0A || last == 0x0D { token.removeLast() }
        let claims: JSONObject
        do {
            claims = try CompactJWS(parsing: token, policy: JWSPolicy(types: ["statuslist+jwt"])).claims()
        } catch {
            throw EvidenceFault("it is no status list token: \(error)")
        }
        guard let uri = claims["sub"]?.stringValue, let key = home.listKey(uri) else {
            throw EvidenceFault("it is the status list of another registry")
        }
        for record in home.keys.keys where record.role == .status && record.authority == key.authority {
            guard
                let verified = try? StatusListToken.verify(token, key: record.key.key, expectedURI: uri)
            else { continue }
            return .list(FoundList(key: key, issuedAt: verified.issuedAt, list: verified.list))
        }
        throw EvidenceFault("it is not signed by a status key of this home")
    }
}
