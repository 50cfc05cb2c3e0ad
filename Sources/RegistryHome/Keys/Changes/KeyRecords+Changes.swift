import AEOModel
import KeyCustody

/// The rules of the life of a key: active → retiring → retired, or compromised; never back.
extension KeyRecords {
    /// How long the log is signed with its former key along with the new one: 30 days, in seconds.
    static let logOverlap: Int64 = 30 * 86_400

    /// A key by its thumbprint.
    func record(_ kid: String) throws(KeyChangeError) -> KeyRecord {
        guard let record = keys.first(where: { $0.kid == kid }) else { throw .noSuchKey(kid) }
        return record
    }

    /// The records with one changed and, when there is a new key, that one behind it.
    func replacing(_ former: KeyRecord, with changed: KeyRecord, adding new: KeyRecord?) -> KeyRecords {
        KeyRecords(keys.map { $0.kid == former.kid ? changed : $0 } + (new.map { [$0] } ?? []))
    }

    /// Whether another key of its role is active.
    func hasOtherActive(than key: KeyRecord) -> Bool {
        keys.contains {
            $0.kid != key.kid && $0.role == key.role && $0.authority == key.authority && $0.state == .active
        }
    }

    /// The key as it is when a successor takes over: still believed, and the log's signs along for a while.
    func retiring(_ key: KeyRecord, now: Instant) -> KeyRecord {
        key.with(.retiring, until: key.role == .log ? now.adding(seconds: Self.logOverlap) : nil)
    }

    /// The key with its use ended after a second of time; `nil` for now.
    func retired(_ kid: String, at end: Instant?, now: Instant) throws(KeyChangeError) -> KeyRecord {
        let key = try record(kid)
        switch key.state {
        case .retired, .compromised: throw .ended(key)
        case .retiring: break
        case .active: guard hasOtherActive(than: key) else { throw .onlyActive(key) }
        }
        let end = Instant(seconds: (end ?? now).seconds)
        guard end <= now else { throw .endAhead(end) }
        // What it signed to the last must stay good, else its holders stand there with nothing.
        let last = Instant(seconds: lastUse(of: key, now: now).seconds)
        guard end >= last else { throw .signedLater(key, until: last) }
        return key.with(.retired, until: end.adding(seconds: 1))
    }

    /// The key with nothing believed that it signed from an index of the log on.
    func compromised(_ kid: String, since: UInt64, logSize: UInt64) throws(KeyChangeError) -> KeyRecord {
        let key = try record(kid)
        guard key.role != .log else { throw .logIsCompromised }
        guard since <= logSize else { throw .pastTheLog(since, size: logSize) }
        if let former = key.since, since >= former { throw .believedLess(key, since: former) }
        return key.with(.compromised, until: key.until, since: since)
    }

    /// When a key signed at the latest: until its successor began, and an active one until now.
    private func lastUse(of key: KeyRecord, now: Instant) -> Instant {
        guard key.state != .active, let place = keys.firstIndex(where: { $0.kid == key.kid }) else {
            return now
        }
        let later = keys[(place + 1)...]
        return later.first { $0.role == key.role && $0.authority == key.authority }?.from ?? key.from
    }
}
