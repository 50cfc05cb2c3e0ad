package import AEOModel

extension Registry {
    /// The traders that a code on a declaration names, the likeliest way of reading it first; none when it is unknown.
    ///
    /// Codes of partners count for the relying party only, or for every party when none is named, and only while they
    /// hold at the instant. Where one code names several traders all are given, and `isAmbiguous` says so: such a code
    /// proves nothing of any of them. A look-alike letter is refused with words. Not for the public, which is told of
    /// no partner's code.
    package func resolve(
        declared: String,
        relying: PartyCode? = nil,
        at instant: Instant,
        known size: UInt64 = .max,
        guessing: Bool = false,
        in snapshot: Snapshot
    ) throws(RegistryError) -> [Resolved] {
        do throws(IdentifierError) {
            return try snapshot.resolve(
                declared,
                codes: relying.map { .of($0) } ?? .all,
                at: instant,
                known: size,
                guessing: guessing,
                mainScheme: mainScheme
            )
        } catch {
            throw .invalid(field: "declared", detail: error.description)
        }
    }

    /// The instant that a moment means at the registry's first authority; a bare day is answered for its end.
    package func instant(of moment: Moment) -> Instant {
        question(moment, zone: identity.authorities[0].zone, now: now()).instant
    }

    /// Of what kind the main number of a certificate is.
    private func mainScheme(_ record: CertificateRecord) -> String? {
        profilesByID[record.programme]?.profile.rules(on: record.decisionDate).version.schemes
            .first { $0.isMain }?.code
    }
}
