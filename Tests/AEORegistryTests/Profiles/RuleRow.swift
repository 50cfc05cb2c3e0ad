import AEOModel
import AEORegistry
import Testing

/// What one version of a shipped programme is expected to know, and where that was read; the rest is unknown.
struct RuleRow: Sendable, CustomTestStringConvertible {
    let programme: String
    let version: Int
    /// The part of the domain notes, with its sources.
    let source: String
    /// By tier; a tier that is not named has no known validity.
    var validity: [String: Validity] = [:]
    var effect = EffectRule.unknown
    var service: [ActKind] = []
    var bar: Int?
    var barring: [String] = []
    var change = TierChange.unknown
    var window: Int?
    /// By tier; a tier that is not named has no yearly confirmation.
    var attestation: [String: AttestationRule] = [:]
    var decision: DecisionDays?
    var mayBeOpen: Bool?
    var tracks: [String] = []
    var reliances: [RelianceRule] = []

    var testDescription: String { "\(programme) version \(version): \(source)" }

    func rules() throws -> ProgrammeVersion {
        try #require(try Shelf.hosted(programme).profile.versions.first { $0.number == version })
    }
}
