import AEOModel
import AEORegistry

/// Answers the questions of one request: from one snapshot, for one present and one asker.
struct StatusCounter: Sendable {
    let registry: Registry
    let caller: Caller
    /// What every question without a moment of knowledge is answered from.
    let desk: StatusDesk
    /// What every such question on recognition is answered from; prepared with the first.
    private var office: RecognitionDesk?
    /// The moment of the past that was asked about last, with its desk: many lines of a batch ask about the same.
    private var past: (known: KnownAt, knowledge: Knowledge, office: RecognitionDesk?)?

    init(registry: Registry, caller: Caller) {
        self.registry = registry
        self.caller = caller
        desk = registry.statusDesk()
    }

    /// The answer to a question, from as much as is to count as known; `isPast` when the asker named how much.
    mutating func reply(
        to question: StatusQuestion,
        from knowledge: Knowledge,
        isPast: Bool
    ) async throws(RegistryError) -> StatusReply {
        var query = StatusQuery(
            tin: question.trader.typed,
            programme: question.programme,
            // Beside recognition the role is the trader's in the consignment, and narrows the status by nothing.
            role: question.relying == nil ? question.role : nil,
            at: question.at,
            asker: caller.asker
        )
        query.trader = question.trader
        query.relying = question.relying
        guard let relying = question.relying else {
            return StatusReply(trader: question.trader, answer: desk.answer(query, from: knowledge))
        }
        query.view = caller.view
        let office = office(of: knowledge, isPast: isPast)
        try office.checkKnown(relying)
        var other = RecognitionQuery(
            trader: question.trader,
            programme: question.programme,
            relying: relying,
            role: question.role,
            direction: question.direction,
            at: question.at,
            asker: caller.asker,
            view: caller.view
        )
        if isPast { other.knownAt = .size(knowledge.logSize) }
        let recognition = office.answer(other, now: desk.now)
        return StatusReply(
            trader: question.trader,
            answer: desk.answer(query, from: knowledge, among: office.engine.territories),
            recognition: try await registry.named(recognition, by: office)
        )
    }

    /// As much of the log as a moment of knowledge names.
    mutating func knowledge(_ known: KnownAt?) async throws(RegistryError) -> Knowledge {
        if let known, let past, past.known == known { return past.knowledge }
        let knowledge = try await registry.knowledge(known, in: desk.snapshot)
        if let known { past = (known, knowledge, nil) }
        return knowledge
    }

    private mutating func office(of knowledge: Knowledge, isPast: Bool) -> RecognitionDesk {
        if let made = isPast ? past?.office : office { return made }
        let made = registry.desk(of: knowledge, in: desk.snapshot)
        if isPast { past?.office = made } else { office = made }
        return made
    }
}
