import AEOCertificates
import AEOModel
package import JOSE
import TransparencyLog

extension Registry {
    /// A signed receipt for the answer on the status of one number, and on its recognition where that was asked for.
    ///
    /// `opening` says whether the acts on the trader are opened; they tell what was before, which the public is not told.
    package func receipt(
        question: JSONObject,
        answer: JSONObject,
        for status: StatusAnswer,
        _ recognised: RecognitionAnswer?,
        opening: Bool
    ) async throws(RegistryError) -> String {
        let knowledge = status.knowledge
        var records = status.findings.map(\.record)
        var facts: Set<UInt64> = []
        if let recognised {
            if let record = recognised.record, !records.contains(where: { $0.id == record.id }) {
                records.append(record)
            }
            let applied = Set(recognised.recognition.covering + [recognised.recognition.arrangement].compactMap(\.self))
            for arrangement in applied {
                let version = snapshot.arrangements[arrangement]?.last { $0.index < knowledge.logSize }
                if let version { facts.insert(version.index) }
            }
            if let list = recognised.subject?.provenance {
                let lists = snapshot.mirrors.lists[list.partner, default: []]
                if let list = lists.last(where: { $0.receivedAt == list.receivedAt }) { facts.insert(list.index) }
            }
        }
        return try await receipt(
            question: question,
            answer: answer,
            on: opening ? records : [],
            facts: Array(facts),
            knowledge: knowledge
        )
    }

    /// A signed receipt for an answer: the question, the answer, and the entries of the log that it rests on.
    ///
    /// Of an act on a trader the groups `act` and `credential` are opened: dates and kinds, no names and no reasons.
    /// `facts` names further entries, such as the arrangements applied; what the answer did not know yet is left out.
    func receipt(
        question: JSONObject,
        answer: JSONObject,
        on records: [CertificateRecord],
        facts: [UInt64],
        knowledge: Knowledge
    ) async throws(RegistryError) -> String {
        guard let signer = signing.status[identity.operating] else {
            throw .readOnly("the key that signs receipts is not here")
        }
        let head = state.current.head
        var indices = Set(facts).union(snapshot.restarts.entries)
        for record in records {
            indices.insert(record.grantIndex)
            indices.formUnion(record.acts.map(\.index))
        }
        let known = indices.filter { $0 < knowledge.logSize }.sorted()
        guard known.count <= AnswerReceipt.maxEntries else {
            throw .invalid(
                field: "receipt",
                detail: "the answer rests on \(known.count) entries; ask about one number at a time"
            )
        }
        do {
            var entries: [AnswerEntry] = []
            for index in known { entries.append(try await entry(index, in: head.size)) }
            let receipt = AnswerReceipt(
                issuer: identity.issuer(identity.operating),
                issuedAt: clock.now().seconds,
                question: question,
                answer: answer,
                logSize: knowledge.logSize,
                entries: entries,
                note: try SignedNote(parsing: Array(head.checkpoint.utf8))
            )
            return try receipt.signed(by: signer)
        } catch let error as ArchiveError {
            throw RegistryError(reading: error)
        } catch {
            throw .fault("the receipt cannot be made: \(error)")
        }
    }

    private func entry(_ index: UInt64, in size: UInt64) async throws(ArchiveError) -> AnswerEntry {
        let proof = try await TileReader(archive: archive, size: size).inclusion(of: index, in: size)
        guard let entry = try await archive.entries(from: index, limit: 1).first, let proof else {
            throw .corrupt("the entry \(index) is missing")
        }
        guard entry.certificate != nil else { return AnswerEntry(content: .fact(entry.leaf), proof: proof) }
        let opening = ActOpening(groups: entry.groups, erased: entry.erased).revealing([.act, .credential])
        return AnswerEntry(content: .act(opening), proof: proof)
    }
}
