/// What opens the commitment of an act: for each group its content, or its digest.
public struct ActOpening: Sendable, Hashable {
    /// The act.
    public let act: GroupOpening
    /// The credential.
    public let credential: GroupOpening
    /// The trader.
    public let holder: GroupOpening
    /// The decision.
    public let decision: GroupOpening

    /// Puts an opening together.
    public init(act: GroupOpening, credential: GroupOpening, holder: GroupOpening, decision: GroupOpening) {
        self.act = act
        self.credential = credential
        self.holder = holder
        self.decision = decision
    }

    /// One group.
    public subscript(group: EntryGroup) -> GroupOpening {
        switch group {
        case .act: act
        case .credential: credential
        case .holder: holder
        case .decision: decision
        }
    }

    /// The same opening with only some groups revealed.
    public func revealing(_ groups: Set<EntryGroup>) -> ActOpening {
        func shown(_ group: EntryGroup) -> GroupOpening {
            groups.contains(group) ? self[group] : self[group].closed
        }
        return ActOpening(
            act: shown(.act),
            credential: shown(.credential),
            holder: shown(.holder),
            decision: shown(.decision)
        )
    }

    /// The commitment that these groups open.
    public var commitment: ActCommitment {
        ActCommitment(
            act: act.digest,
            credential: credential.digest,
            holder: holder.digest,
            decision: decision.digest
        )
    }

    /// The commitment's 32 bytes.
    public var commit: [UInt8] { commitment.commit }

    /// The bytes of the log entry.
    public var leaf: [UInt8] { commitment.leaf }
}
