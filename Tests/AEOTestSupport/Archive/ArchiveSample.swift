import AEOCertificates
package import AEOModel
package import AEORegistry
import TransparencyLog

/// Made-up rows for tests of archives: any number gives the same row every time.
package enum ArchiveSample {
    /// Thirty-two bytes for a number.
    package static func digest(_ number: UInt64) -> [UInt8] {
        let seed = (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * UInt64($0))) }
        return seed + [UInt8](repeating: 0xA5, count: 24)
    }

    /// The stamp of an entry: one second after the other.
    package static func stamp(_ index: UInt64) -> Instant {
        Instant(seconds: 1_700_000_000 + Int64(index))
    }

    /// An identity; larger numbers are larger identities.
    package static func id(_ number: UInt64) -> RecordID {
        RecordID(high: 0x0190_0000_0000_7000, low: 0x8000_0000_0000_0000 | number)
    }

    /// An act on a trader.
    package static func act(_ index: UInt64, on certificate: RecordID) -> StoredEntry {
        StoredEntry(
            index: index,
            recordedAt: stamp(index),
            certificate: certificate,
            leaf: Array("{\"commit\":\"\(index)\",\"v\":1}".utf8),
            groups: EntryGroup.allCases.map { group in
                StoredGroup(
                    group: group,
                    salt: digest(index),
                    bytes: Array("{\"\(group.rawValue)\":\(index)}".utf8)
                )
            }
        )
    }

    /// A registry fact.
    package static func fact(_ index: UInt64) -> StoredEntry {
        StoredEntry(
            index: index,
            recordedAt: stamp(index),
            certificate: nil,
            leaf: Array("{\"kind\":\"fact\",\"n\":\(index),\"v\":1}".utf8),
            groups: []
        )
    }

    /// The head of a log of so many sample entries; its root is no real one.
    package static func head(_ size: UInt64) -> ArchiveHead {
        guard size > 0, let root = MerkleHash(digest(size)) else { return .empty }
        return ArchiveHead(
            size: size,
            root: root,
            checkpoint: "registry.example/log\n\(size)\n",
            lastRecordedAt: stamp(size - 1)
        )
    }

    /// A batch of acts, each on a record of its own, that continues a log of `size` entries.
    package static func batch(after size: UInt64, count: UInt64 = 1) -> ArchiveBatch {
        var batch = ArchiveBatch(expectedSize: size, head: head(size + count))
        batch.entries = (size..<(size + count)).map { act($0, on: id($0)) }
        return batch
    }

    /// A certificate.
    package static func certificate(_ number: UInt64, names: String? = "") -> CertificateRow {
        CertificateRow(
            id: id(number),
            number: "NLAEOF\(number)",
            searchText: names,
            record: Array("record \(number)".utf8)
        )
    }

    /// A refusal or a bar.
    package static func caseRow(_ number: UInt64, state: UInt64 = 0) -> CaseRow {
        CaseRow(id: id(number), record: Array("case \(number) in state \(state)".utf8))
    }

    /// A partner's record.
    package static func mirror(_ number: UInt64, names: String = "", state: UInt8 = 0) -> MirrorRow {
        let digits = String(1_000 + number).suffix(3)
        return MirrorRow(key: "CN CN-GACC CN\(digits)", searchText: names, record: [1, state])
    }

    /// The text of a credential.
    package static func paper(_ number: UInt64, of certificate: UInt64) -> StoredPaper {
        StoredPaper(certificate: id(certificate), digest: digest(number), text: "paper.\(number)~")
    }

    /// A tile of so many hashes.
    package static func tile(level: Int, number: UInt64, width: Int) -> StoredTile {
        StoredTile(
            level: level,
            number: number,
            bytes: [UInt8](repeating: UInt8(width % 251), count: 32 * width)
        )
    }

    /// An answer to a request.
    package static func answer(
        _ key: String,
        scope: String = "officer-1 POST /v1/certificates",
        at instant: Instant = stamp(0),
        status: Int = 201
    ) -> StoredAnswer {
        StoredAnswer(
            scope: scope,
            key: key,
            requestDigest: digest(7),
            status: status,
            body: Array("{\"key\":\"\(key.utf8.count)\"}".utf8),
            recordedAt: instant
        )
    }

    /// A version of a status list, good for six hours.
    package static func statusList(_ uri: String, at seconds: Int64, entry: UInt64 = 0) -> StoredStatusList {
        StoredStatusList(
            uri: uri,
            issuedAt: seconds,
            expires: seconds + 21_600,
            token: Array("token of \(uri) at \(seconds)".utf8),
            entry: entry
        )
    }
}
