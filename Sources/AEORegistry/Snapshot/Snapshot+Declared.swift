import AEOModel
import HashTreeCollections

extension Snapshot {
    /// Makes a record found by its further and former numbers, and no longer by those that an erasure took.
    mutating func redeclare(from former: CertificateRecord?, to record: CertificateRecord) {
        if let former {
            guard
                former.holder.keys != record.holder.keys || former.number != record.number
                    || former.formerNumbers != record.formerNumbers
            else { return }
            for key in Self.declaredKeys(of: former) {
                byDeclared[key]?.removeAll { $0 == former.id }
                if byDeclared[key]?.isEmpty == true { byDeclared[key] = nil }
            }
        }
        for key in Self.declaredKeys(of: record) { byDeclared[key, default: []].append(record.id) }
    }

    /// The texts by which a record is found besides its number, TIN and main number as they are written.
    private static func declaredKeys(of record: CertificateRecord) -> Set<String> {
        guard !record.isErased else { return [] }
        var keys: Set<String> = []
        for key in record.holder.otherIdentifiers + record.formerNumbers.map(\.key) {
            keys.insert(DeclaredCodes.indexed(TraderIdentifier(stored: key).value))
        }
        for number in [record.number, record.tin, record.mainIdentifier] {
            let indexed = DeclaredCodes.indexed(number)
            if indexed != number { keys.insert(indexed) }
        }
        keys.remove("")
        return keys
    }

    /// The certificates that a candidate names, each with the kind of number that it is there, as known from the first
    /// entries of the log.
    ///
    /// A number that an amendment took away names the certificate for the time before, and later only while nobody else
    /// bears it.
    func declared(_ key: DeclaredKey, at instant: Instant, known size: UInt64) -> [DeclaredHit] {
        var ids = byIdentifier[key.text] ?? []
        if let id = byNumber[key.text] { ids.append(id) }
        ids += byDeclared[key.text] ?? []
        let hits = Set(ids).compactMap { certificates[$0] }
            .filter { $0.grantIndex < size && !$0.isErased }
            .sorted { $0.grantIndex < $1.grantIndex }
            .compactMap { Self.hit(key, on: $0, known: size) }
        let isHeld = hits.contains { $0.formerUntil == nil }
        return hits.filter { hit in hit.formerUntil.map { !isHeld || instant < $0 } ?? true }
    }

    /// What a candidate is on a record; `nil` when it is nothing there.
    private static func hit(
        _ key: DeclaredKey,
        on record: CertificateRecord,
        known size: UInt64
    ) -> DeclaredHit? {
        if let territory = key.territory, record.authority.text != territory,
            !record.tin.hasPrefix(territory)
        {
            return nil
        }
        func fits(_ scheme: String, _ value: String) -> Bool {
            DeclaredCodes.indexed(value) == key.text && key.scheme.map { $0 == scheme } ?? true
        }
        // The main number's kind stands in the programme's rules; whoever asks compares it.
        let isMain = DeclaredCodes.indexed(record.mainIdentifier) == key.text
        if fits("TIN", record.tin) { return DeclaredHit(record: record, number: .tin) }
        if isMain { return DeclaredHit(record: record, number: .main) }
        for other in record.holder.otherIdentifiers.map(TraderIdentifier.init(stored:))
        where fits(other.scheme, other.value) {
            return DeclaredHit(record: record, number: .scheme(other.scheme))
        }
        if key.scheme == nil, DeclaredCodes.indexed(record.number) == key.text {
            return DeclaredHit(record: record, number: .certificateNumber)
        }
        for former in record.formerNumbers.reversed() where former.replacedBy < size {
            let number = TraderIdentifier(stored: former.key)
            guard fits(number.scheme, number.value) else { continue }
            let act = record.acts.first { $0.index == former.replacedBy }?.act
            let kind: DeclaredHit.Number =
                switch number.scheme {
                case "TIN": .tin
                case "ID": .main
                default: .scheme(number.scheme)
                }
            return DeclaredHit(
                record: record,
                number: kind,
                formerUntil: act?.effectiveAt ?? record.terms.effectiveAt
            )
        }
        return nil
    }
}

extension TraderIdentifier {
    /// A number as the projections write it, `SCHEME:VALUE`.
    init(stored key: String) {
        let colon = key.utf8.firstIndex(of: UInt8(ascii: ":")) ?? key.utf8.startIndex
        self.init(
            scheme: String(key[..<colon]),
            value: String(key[colon...].dropFirst(colon == key.startIndex ? 0 : 1))
        )
    }
}
