import AEOModel

/// The numbers of which a list says different things in different rows: which of the rows is right is not known.
///
/// Found by reading the list once before it is compared, so that the order of its rows decides nothing. Holds some tens
/// of bytes for each row, not the rows.
struct RowConflicts {
    private let partner: PartyCode
    private let reader: MirrorRowReader
    private var lines: [MirrorKeyPrint: MirrorKeyPrint] = [:]
    private var keys: Set<MirrorKeyPrint> = []

    init(_ header: ListHeader, partner: PartyCode) {
        self.partner = partner
        reader = MirrorRowReader(programme: header.programme)
    }

    /// Notes a row; one that cannot be read says nothing.
    mutating func note(_ line: StagedLines.Line) {
        guard case .text(let bytes) = line, let (_, facts) = try? reader.read(bytes) else { return }
        let key = print(facts)
        let line = MirrorKeyPrint(facts.line)
        if let former = lines.updateValue(line, forKey: key), former != line { keys.insert(key) }
    }

    /// Whether a row's number has rows that contradict each other.
    func concern(_ facts: MirrorFacts) -> Bool { !keys.isEmpty && keys.contains(print(facts)) }

    /// What is known of such a number: that it stands on the list, and nothing else.
    static func rest(of facts: MirrorFacts) -> MirrorFacts {
        MirrorFacts(programme: facts.programme, tin: facts.tin, status: .unknown)
    }

    private func print(_ facts: MirrorFacts) -> MirrorKeyPrint {
        MirrorKeyPrint(MirrorKey(partner: partner, programme: facts.programme, tin: facts.tin))
    }
}
