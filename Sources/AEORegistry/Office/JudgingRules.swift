import AEOModel

/// The rules that judge an act, as the log knows them.
struct JudgingRules {
    let version: ProgrammeVersion
    /// Whether the version came into force only after the decision.
    let assumed: Bool
    /// SHA-256 of the profile's canonical bytes.
    let digest: [UInt8]
}
