package import AEOModel
import JOSE

extension Registry {
    /// Whether a relying office recognises a trader's status.
    package func recognise(_ query: RecognitionQuery) async throws(RegistryError) -> RecognitionAnswer {
        let desk = try await desk(known: query.knownAt)
        try desk.checkKnown(query.relying)
        let now = self.now()
        let answer = try await named(desk.answer(query, now: now), by: desk)
        note(answer, now: now)
        return answer
    }

    /// Whether anything here speaks of a programme: one hosted here, one that the program carries a profile of, or one that
    /// an arrangement names.
    package func knows(_ programme: ProgrammeID) -> Bool {
        references.profile(programme) != nil
            || snapshot.arrangements.values.contains { versions in
                versions.last?.hosted?.arrangement.sides.flatMap(\.programmes)
                    .contains { $0.programme == programme } ?? false
            }
    }

    /// The desk that answers as known at a moment, or as of the newest entry.
    package func desk(known: KnownAt?) async throws(RegistryError) -> RecognitionDesk {
        desk(of: try await knowledge(known))
    }

    /// The desk that answers from as much of the log as an answer was made from.
    ///
    /// It looks at the newest snapshot unless another is given.
    package func desk(of knowledge: Knowledge, in chosen: Snapshot? = nil) -> RecognitionDesk {
        let snapshot = chosen ?? self.snapshot
        let make = {
            RecognitionDesk(
                snapshot: snapshot,
                knowledge: knowledge,
                identity: self.identity,
                programmes: self.profilesByID.mapValues(\.profile),
                references: self.references
            )
        }
        let isNewest = knowledge.logSize == snapshot.size && !knowledge.isCapped
        return isNewest ? desks.desk(of: snapshot.size, make: make) : make()
    }

    /// The answer with the holder's name in it where the operator is declared by name.
    package func named(
        _ answer: RecognitionAnswer,
        by desk: RecognitionDesk
    ) async throws(RegistryError) -> RecognitionAnswer {
        guard answer.recognition.outcome == .recognised, answer.recognition.declareAs == nil,
            desk.declaration(answer, name: nil)?.pattern == .name, let name = try await name(for: answer)
        else { return answer }
        return desk.answer(answer, naming: name)
    }

    /// What to put on a declaration to a relying office; `nil` when no status may be told.
    package func declaration(
        _ query: RecognitionQuery
    ) async throws(RegistryError) -> (answer: RecognitionAnswer, text: DeclarationText?) {
        let desk = try await desk(known: query.knownAt)
        try desk.checkKnown(query.relying)
        let answer = desk.answer(query, now: now())
        let text = desk.declaration(answer, name: nil)
        guard text?.pattern == .name, let name = try await name(for: answer) else { return (answer, text) }
        return (answer, desk.declaration(answer, name: name))
    }

    /// The name of the holder whose status answers a question; `nil` for a partner's record.
    private func name(for answer: RecognitionAnswer) async throws(RegistryError) -> String? {
        guard let record = answer.record else { return nil }
        return try await holder(of: record, known: answer.knowledge.logSize)["name"]?.stringValue
    }

    /// Takes note of an answer about a certificate of this registry.
    private func note(_ answer: RecognitionAnswer, now: Instant) {
        guard let record = answer.record else { return }
        let verdict: StatusOutcome =
            switch answer.recognition.outcome {
            case .recognised: .valid
            case .notRecognised: .notValid
            case .unknown: .unknown
            }
        recorder?.note(
            GivenAnswer(
                certificate: record.id,
                answeredAt: now,
                asker: answer.query.asker,
                channel: .status,
                at: answer.question.at,
                knownAt: answer.knowledge.knownAt,
                logSize: answer.knowledge.logSize,
                newestSize: answer.query.knownAt == nil ? answer.knowledge.logSize : snapshot.size,
                status: answer.status,
                verdict: verdict
            )
        )
    }
}
