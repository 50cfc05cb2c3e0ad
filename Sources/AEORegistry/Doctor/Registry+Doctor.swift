import TransparencyLog

extension Registry {
    /// Examines the registry's own archive while it works.
    package func doctor() async throws(RegistryError) -> DoctorReport {
        var doctor = Doctor(
            archive: archive,
            verifiers: signing.logVerifiers,
            origin: identity.logOrigin,
            seen: (try? seen.load()) ?? nil
        )
        do throws(ArchiveError) {
            return try await doctor.examine()
        } catch {
            throw RegistryError(reading: error)
        }
    }
}
