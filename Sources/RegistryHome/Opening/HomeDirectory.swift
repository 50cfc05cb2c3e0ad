package import AEOModel
package import AEORegistry
import Glibc
import JOSE
import KeyCustody
package import TransparencyLog

/// An existing home, its configuration and the records of its keys read.
package struct HomeDirectory: Sendable {
    package let layout: HomeLayout
    package let configuration: HomeConfiguration
    package let keys: KeyRecords

    /// Opens a home; nothing in it is changed.
    package static func open(_ path: String) throws(HomeError) -> HomeDirectory {
        let layout = HomeLayout(root: path)
        guard let json = try HomeJSON.file(layout.configuration) else { throw .notAHome(layout.root) }
        return HomeDirectory(
            layout: layout,
            configuration: try HomeConfiguration(json: json, path: layout.configuration),
            keys: try KeyRecords(layout)
        )
    }

    /// Takes the lock of the one writer.
    package func lock() throws(HomeError) -> HomeLock { try HomeLock(layout) }

    /// Whether a daemon has ever begun the log here.
    package var hasDatabase: Bool { unsafe access(layout.database, F_OK) == 0 }

    /// What is remembered of the log outside the database.
    package var seen: SeenFile { SeenFile(layout) }

    /// The log's key as verifiers need it.
    package func logVerifier() throws(HomeError) -> NoteVerifier {
        try keys.active(.log).noteVerifier(origin: configuration.logOrigin)
    }

    /// The log's keys as verifiers need them, those of earlier days too: what they signed stays good.
    package func logVerifiers() throws(HomeError) -> [NoteVerifier] {
        var verifiers = [try logVerifier()]
        for record in formerLogRecords {
            verifiers.append(try record.noteVerifier(origin: configuration.logOrigin))
        }
        return verifiers
    }

    /// The former keys of this log: those of a closed log, and all before them, are known under that log's own name.
    var formerLogRecords: [KeyRecord] {
        let closed = Set(configuration.closedLogs.map(\.kid))
        let closing = keys.keys.filter { $0.role == .log && closed.contains($0.kid) }.map(\.from).max()
        return keys.formerLogKeys.filter { record in closing.map { record.from > $0 } ?? true }
    }

    /// The logs that were closed, with the keys that signed them.
    package func closedLogs() throws(HomeError) -> [ClosedLog] {
        var logs: [ClosedLog] = []
        for log in configuration.closedLogs {
            guard let record = keys.keys.first(where: { $0.role == .log && $0.kid == log.kid }) else {
                throw .missingKey(role: .log, authority: nil)
            }
            logs.append(ClosedLog(verifier: try record.noteVerifier(origin: log.origin), size: log.size))
        }
        return logs
    }

    /// Who the registry is, and which officers it admits now.
    package func identity(now: Instant) throws(HomeError) -> RegistryIdentity {
        var offices: [AuthorityOffice] = []
        for office in configuration.authorities {
            offices.append(
                AuthorityOffice(
                    authority: office.authority,
                    zone: try CivilZone(iana: office.timeZone),
                    programmes: office.programmes
                )
            )
        }
        var officers: [String: JWK] = [:]
        for record in keys.keys where record.role == .officer && record.isInUse(at: now) {
            officers[record.kid] = record.key
        }
        return RegistryIdentity(
            url: configuration.url.description,
            operating: configuration.operating,
            authorities: offices,
            logOrigin: configuration.logOrigin,
            officers: officers
        )
    }

    /// The profiles hosted, as copied into the home; the titles of the SAFE letters come with the program.
    package func profiles(safeCriteria: [String: String]) throws(HomeError) -> [HostedProfile] {
        var profiles: [HostedProfile] = []
        for id in configuration.programmes {
            let path = layout.profile(id.text)
            guard let bytes = try HomeFile.read(path) else { throw .malformed(path, why: "it is not there") }
            let hosted = try ProgrammeLibrary.read(bytes, name: path, safeCriteria: safeCriteria)
            guard hosted.profile.id == id else {
                throw .malformed(path, why: "it is the profile of another programme")
            }
            profiles.append(hosted)
        }
        return profiles
    }
}
