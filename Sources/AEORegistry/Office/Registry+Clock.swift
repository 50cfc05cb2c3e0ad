package import AEOModel

extension Registry {
    /// How far the officer's own time may be from the registry's clock, in microseconds: five minutes.
    private static let agreement: Int64 = 300_000_000

    /// What the registry thinks of its clock.
    package func clockReading() -> ClockReading { watch.reading(in: snapshot) }

    /// Whether an officer who sees a time may accept the clock as it is now.
    package func previewClock(seen: Instant) throws(RegistryError) -> ClockReading {
        let reading = clockReading()
        _ = try Self.doubt(reading, seen: seen)
        return reading
    }

    /// Records that an officer accepts the clock although it is not plausible, and goes on with it.
    ///
    /// Two witnesses are wanted for a time: the clock, and the officer who signs what they see.
    package func acceptClock(
        seen: Instant,
        proof: OfficerProof,
        render: @escaping @Sendable (ClockOutcome) -> WriteAnswer
    ) async throws(RegistryError) -> WriteAnswer {
        try await once(proof) { () throws(RegistryError) in
            _ = try self.previewClock(seen: seen)
            return try await self.sequencer.submit(settlesClock: true) {
                (builder: inout BatchBuilder) throws(RegistryError) in
                guard builder.entries.isEmpty else { throw Self.notDoubted }
                let reading = self.watch.reading(in: builder.snapshot)
                let deviation = try Self.doubt(reading, seen: seen)
                let fact = ClockFact(acceptedAt: reading.now, deviation: deviation, officer: proof.keyID)
                let stamp = builder.nextStamp
                self.watch.propose(at: builder.nextIndex)
                let entry = try builder.append(.clock(fact, recordedAt: stamp))
                return { (signed: SignedTree) throws(RegistryError) in
                    let outcome = ClockOutcome(
                        accepted: AcceptedClock(fact: fact, index: entry.index, recordedAt: stamp),
                        logSize: signed.tree.size
                    )
                    return self.kept(render(outcome), proof: proof, recordedAt: stamp)
                }
            }
        }
    }

    private static func doubt(_ reading: ClockReading, seen: Instant) throws(RegistryError) -> ClockDeviation
    {
        guard let deviation = reading.deviation else { throw notDoubted }
        let apart = reading.now.microseconds.subtractingReportingOverflow(seen.microseconds)
        guard !apart.overflow, apart.partialValue.magnitude <= UInt64(agreement) else {
            throw .refused(
                Refusal(
                    .clockDiffers,
                    "the registry's clock says \(reading.now.rfc3339) and the officer's \(seen.rfc3339)",
                    remedy:
                        "find out which of the two is wrong and set it right; five minutes apart is the most"
                )
            )
        }
        return deviation
    }

    private static var notDoubted: RegistryError {
        .refused(
            Refusal(
                .clockNotDoubted,
                "the clock is believed, so there is nothing to accept",
                remedy: "see `aeo clock show`"
            )
        )
    }
}
