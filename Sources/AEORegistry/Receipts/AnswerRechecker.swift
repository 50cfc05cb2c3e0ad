package import AEOCertificates
import AEOModel
import JOSE
import TransparencyLog

/// Works out the statuses in a receipt's answer once more, from the acts that the receipt opens and nothing else.
package enum AnswerRechecker {
    /// A certificate as far as the receipt's entries tell of it.
    private struct Rebuilt {
        let grant: GrantEntry
        var acts: [Act] = []
        var terms: GrantTerms {
            GrantTerms(
                act: grant.act,
                decidedAt: grant.decidedAt,
                effectiveAt: grant.effectiveAt,
                expiresAt: grant.expiresAt,
                parts: grant.parts,
                recordedAt: grant.recordedAt
            )
        }
    }

    /// Checks the certificates of an answer to a status query.
    package static func check(_ receipt: AnswerReceipt) -> AnswerRecheck {
        guard let text = receipt.answer["at"]?.stringValue, let at = try? Instant(rfc3339: text),
            let found = receipt.answer["certificates"]?.arrayValue
        else { return .notPossible("the answer is not one on the status of a number") }
        var rebuilt: [RecordID: Rebuilt] = [:]
        for entry in receipt.entries {
            switch content(of: entry) {
            case .grant(let grant)?: rebuilt[grant.certificate] = Rebuilt(grant: grant)
            case .act(let act)?: rebuilt[act.certificate]?.acts.append(act.act)
            case .restart?, .held?:
                return .notPossible(
                    "the log was restarted, and what is held since rests on more than these acts"
                )
            case .refusal?, .bar?, .barLift?, .key?, .profile?, .statusList?, .clock?, .arrangement?, .territories?,
                .stop?, .resume?, .mirror?, .agency?:
                continue
            case nil: return .notPossible("the entry \(entry.proof.leafIndex) is closed or erased")
            }
        }
        var open = rebuilt.values.map { certificate in
            let interval = Timeline(terms: certificate.terms, acts: certificate.acts).interval(at: at)
            return (programme: certificate.grant.programme.text, interval: interval)
        }
        for value in found {
            let finding = value.objectValue ?? [:]
            let status = finding["status"]?.stringValue ?? ""
            let since = finding["since"]?.stringValue.flatMap { try? Instant(rfc3339: $0) }
            let match = open.firstIndex { candidate in
                candidate.programme == finding["programme"]?.stringValue
                    && candidate.interval?.status.rawValue == status && candidate.interval?.from == since
            }
            guard let match else {
                return .differs(
                    "the acts in the receipt do not lead to \"\(status)\" as the answer states it"
                )
            }
            open.remove(at: match)
        }
        return found.isEmpty ? .notPossible("the answer names no certificate") : .agrees
    }

    private static func content(of entry: AnswerEntry) -> EntryContent? {
        let index = entry.proof.leafIndex
        let stamp = Instant(microseconds: 0)
        let stored: StoredEntry
        switch entry.content {
        case .fact(let leaf):
            stored = StoredEntry(index: index, recordedAt: stamp, certificate: nil, leaf: leaf, groups: [])
        case .act(let opening):
            var groups: [StoredGroup] = []
            var closed: [ErasedGroup] = []
            for group in EntryGroup.allCases {
                switch opening[group] {
                case .revealed(let salt, let bytes):
                    groups.append(StoredGroup(group: group, salt: salt, bytes: bytes))
                case .digest(let digest): closed.append(ErasedGroup(group: group, digest: digest))
                }
            }
            stored = StoredEntry(
                index: index,
                recordedAt: stamp,
                certificate: RecordID(at: stamp, random: [UInt8](repeating: 0, count: 10)),
                leaf: opening.leaf,
                groups: groups,
                erased: closed
            )
        }
        return try? EntryReader.content(of: stored)
    }
}
