package import AEOModel
import AEORegistry
import JOSE
package import KeyCustody

/// Changes the keys of a stopped home, whose lock it holds; the daemon's next start records the changes in the log.
///
/// A new key reaches the disk before the records name it, and the records change in one step: a crash in between
/// leaves a key file that nothing names.
package struct KeyKeeper: ~Copyable {
    private let home: HomeDirectory
    private let lock: HomeLock
    private let now: Instant

    /// Takes the lock of a home; a daemon that runs has it.
    package init(_ path: String, now: Instant) throws(KeyChangeError) {
        let lock = try Self.lock(try Self.opened(path))
        // Read again: before the lock was ours another command may have changed it.
        home = try Self.opened(path)
        self.lock = lock
        self.now = Instant(seconds: now.seconds)
    }

    /// The key that signs in a role now; the authority may be left out where only one grants.
    package func inUse(_ role: KeyRole, authority: String?) throws(KeyChangeError) -> KeyRecord {
        guard role != .holder else { throw .noKeysOfRole(role) }
        let hosted = home.configuration.authorities.map(\.authority)
        var owner: CountryCode?
        if role.belongsToAuthority {
            let names = hosted.map(\.text)
            if let authority {
                owner = hosted.first { $0.text == authority.uppercased() }
                guard owner != nil else { throw .noSuchAuthority(authority, hosted: names) }
            } else {
                guard hosted.count == 1 else { throw .whichAuthority(role, hosted: names) }
                owner = hosted[0]
            }
        } else if authority != nil {
            throw .authorityUnexpected(role)
        }
        let states = home.keys.keys.filter { $0.role == .log }.map(\.state)
        if role == .log, !states.contains(.active), states.contains(.compromised) { throw .logIsCompromised }
        return try failing { () throws(HomeError) in try home.keys.active(role, of: owner) }
    }

    /// The home that is worked on.
    package var layout: HomeLayout { home.layout }

    /// A key of the home by its thumbprint.
    package func key(_ kid: String) throws(KeyChangeError) -> KeyRecord { try home.keys.record(kid) }

    /// Makes a successor for a key that is in use; the former signs no more, and what it signed stays good.
    package func rotate(
        _ former: KeyRecord,
        _ passphrase: () throws(HomeError) -> Passphrase
    ) throws(KeyChangeError) -> KeyChange {
        let successor = try make(former, try failing(passphrase))
        return try change(former, to: home.keys.retiring(former, now: now), successor: successor)
    }

    /// Ends the use of a key: what it issued after `end`, or from now on, is not believed.
    package func retire(_ kid: String, at end: Instant?) throws(KeyChangeError) -> KeyChange {
        let former = try home.keys.record(kid)
        return try change(former, to: try home.keys.retired(kid, at: end, now: now), successor: nil)
    }

    /// Gives up a stolen key; a successor is made if nothing else would sign.
    package func compromise(
        _ kid: String,
        since: UInt64,
        _ passphrase: () throws(HomeError) -> Passphrase
    ) throws(KeyChangeError) -> KeyChange {
        let former = try home.keys.record(kid)
        let compromised = try home.keys.compromised(kid, since: since, logSize: try publishedSize())
        guard former.state == .active, !home.keys.hasOtherActive(than: former) else {
            return try change(former, to: compromised, successor: nil)
        }
        let opened = try failing(passphrase)
        return try change(former, to: compromised, successor: try make(former, opened))
    }

    private static func opened(_ path: String) throws(KeyChangeError) -> HomeDirectory {
        do {
            return try HomeDirectory.open(path)
        } catch {
            throw .home(error)
        }
    }

    private static func lock(_ home: HomeDirectory) throws(KeyChangeError) -> HomeLock {
        do {
            return try home.lock()
        } catch {
            throw .home(error)
        }
    }

    /// How long the log is as far as anybody outside has seen it.
    private func publishedSize() throws(KeyChangeError) -> UInt64 {
        do {
            return try home.seen.load()?.size ?? 0
        } catch {
            throw .home(.malformed(home.layout.seen, why: "\(error)"))
        }
    }

    /// A new key in the place of another, under the same passphrase as all keys of the home.
    private func make(_ former: KeyRecord, _ passphrase: Passphrase) throws(KeyChangeError) -> KeyRecord {
        try failing { () throws(HomeError) in
            try check(passphrase, with: former)
            let store = KeyStore(directory: home.layout.root, passphrase: passphrase)
            do throws(CustodyError) {
                let key = try store.generate(role: former.role, authority: former.authority?.text)
                return KeyRecord(
                    role: former.role,
                    authority: former.authority,
                    key: JWK(key: key.signer.publicKey),
                    from: now
                )
            } catch {
                throw .custody(error)
            }
        }
    }

    /// A key under another passphrase would be made in vain: the daemon opens them all with one.
    ///
    /// A key whose file is lost says nothing of the passphrase; then another one is tried.
    private func check(_ passphrase: Passphrase, with former: KeyRecord) throws(HomeError) {
        for record in [former] + home.keys.keys.filter({ $0.state == .active }) {
            do {
                _ = try home.signer(record, passphrase)
                return
            } catch {
                guard case .custody(.notFound) = error else { throw error }
            }
        }
    }

    private func change(
        _ former: KeyRecord,
        to changed: KeyRecord,
        successor: KeyRecord?
    ) throws(KeyChangeError) -> KeyChange {
        try failing { () throws(HomeError) in
            let change = try KeyChange(
                changed: changed,
                successor: successor,
                logOrigin: home.configuration.logOrigin
            )
            let records = home.keys.replacing(former, with: changed, adding: successor)
            try HomeFile.replace(home.layout.keyRecords, with: records.bytes, mode: 0o644)
            return change
        }
    }

    private func failing<Value>(
        _ work: () throws(HomeError) -> Value
    ) throws(KeyChangeError) -> Value {
        do {
            return try work()
        } catch {
            throw .home(error)
        }
    }
}
