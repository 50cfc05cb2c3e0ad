package import AEOModel
import AEORegistry
import Glibc
import JOSE
import KeyCustody
import TransparencyLog

/// Makes a new home: keys, configuration, profiles; everything is there at once or nothing is.
package struct HomeInitialiser: Sendable {
    private static let passphraseLength = 32

    private let library: ProgrammeLibrary
    private let random: @Sendable (Int) -> [UInt8]

    /// Takes the profiles to choose from and a source of unpredictable bytes.
    package init(
        library: ProgrammeLibrary,
        random: @escaping @Sendable (Int) -> [UInt8] = { SystemRandom.bytes($0) }
    ) {
        self.library = library
        self.random = random
    }

    /// Makes a home in a directory that is empty or does not exist.
    ///
    /// It is built beside its place and moved there when it is whole; keys begin at `now`.
    package func initialise(_ request: HomeRequest, now: Instant) throws(HomeError) -> InitialisedHome {
        let layout = HomeLayout(root: request.home)
        guard try HomeFile.entries(of: layout.root)?.isEmpty ?? true else { throw .notEmpty(layout.root) }
        let plan = try HomePlan(request, library: library)
        for office in plan.configuration.authorities { _ = try CivilZone(iana: office.timeZone) }
        let suffix = random(6).map { String($0, radix: 36) }.joined()
        let draft = HomeLayout(root: "\(layout.root).init-\(suffix)")
        do throws(HomeError) {
            try HomeFile.makeDirectory(draft.root, mode: 0o755, withParents: true)
            let made = try fill(draft, plan: plan, passphraseFile: request.passphraseFile, now: now)
            guard unsafe rename(draft.root, layout.root) == 0 else {
                throw .unwritable(layout.root, cause: HomeFile.lastError())
            }
            try HomeFile.syncDirectory(of: layout.root)
            return InitialisedHome(
                layout: layout,
                configuration: plan.configuration,
                keys: made.keys,
                logVerifier: made.log,
                passphraseFile: request.passphraseFile == nil ? layout.passphrase : nil
            )
        } catch {
            HomeFile.removeTree(draft.root)
            throw error
        }
    }

    private func fill(
        _ layout: HomeLayout,
        plan: HomePlan,
        passphraseFile: String?,
        now: Instant
    ) throws(HomeError) -> (keys: KeyRecords, log: NoteVerifier) {
        for directory in [layout.keys, layout.secrets] { try HomeFile.makeDirectory(directory, mode: 0o700) }
        for directory in [layout.programmes, layout.log] { try HomeFile.makeDirectory(directory) }
        let passphrase = try passphrase(layout, file: passphraseFile)
        let made = try makeKeys(layout, passphrase: passphrase, plan: plan, now: now)
        try HomeFile.create(layout.keyRecords, with: made.keys.bytes, mode: 0o644)
        for hosted in plan.profiles {
            let document = JSONText.encode(hosted.document, pretty: true)
            try HomeFile.create(layout.profile(hosted.profile.id.text), with: document, mode: 0o644)
        }
        let mark = SeenFile.encode(SeenMark(size: 0, root: .emptyTree))
        try HomeFile.create(layout.seen, with: mark, mode: 0o644)
        try HomeFile.create(layout.lock, with: [], mode: 0o600)
        let configuration = JSONText.encode(plan.configuration.json, pretty: true)
        try HomeFile.create(layout.configuration, with: configuration, mode: 0o644)
        for file in [layout.configuration, layout.seen, layout.keyRecords, layout.profile("")] {
            try HomeFile.syncDirectory(of: file)
        }
        return made
    }

    /// The given passphrase, or a new one of 32 bytes, written down as base64url for people to copy.
    private func passphrase(_ layout: HomeLayout, file: String?) throws(HomeError) -> Passphrase {
        do {
            if let file { return try Passphrase.read(file: file) }
            let text = Array(Base64URL.encode(random(Self.passphraseLength)).utf8)
            try HomeFile.create(layout.passphrase, with: text + [UInt8(ascii: "\n")], mode: 0o600)
            try HomeFile.syncDirectory(of: layout.passphrase)
            return try Passphrase(text)
        } catch let error as CustodyError {
            throw .custody(error)
        } catch let error as HomeError {
            throw error
        } catch {
            throw .unwritable(layout.passphrase, cause: "\(error)")
        }
    }

    /// One issuing and one status key for each authority, one key for the log, one for the officer.
    private func makeKeys(
        _ layout: HomeLayout,
        passphrase: Passphrase,
        plan: HomePlan,
        now: Instant
    ) throws(HomeError) -> (keys: KeyRecords, log: NoteVerifier) {
        let store = KeyStore(directory: layout.root, passphrase: passphrase)
        var records: [KeyRecord] = []
        func make(_ role: KeyRole, _ authority: CountryCode? = nil) throws(HomeError) -> KeyRecord {
            do throws(CustodyError) {
                let key = try store.generate(role: role, authority: authority?.text)
                return KeyRecord(
                    role: role,
                    authority: authority,
                    key: JWK(key: key.signer.publicKey),
                    from: now
                )
            } catch {
                throw .custody(error)
            }
        }
        for office in plan.configuration.authorities {
            records.append(try make(.issuing, office.authority))
            records.append(try make(.status, office.authority))
        }
        let log = try make(.log)
        records.append(log)
        records.append(try make(.officer))
        let verifier = try log.noteVerifier(origin: plan.configuration.logOrigin)
        return (KeyRecords(records), verifier)
    }
}
