import AEOModel
import JOSE

/// An act judged against one state of the registry, with all that it would write.
struct ActPlan {
    let former: CertificateRecord
    let act: Act
    let rules: JudgingRules
    let acceptedWarnings: [String]
    /// The group `holder` that the act writes; empty where it leaves the holder's data alone.
    let holder: JSONObject
    /// The record as the act leaves it, but for the credential.
    let next: CertificateRecord

    /// Whether the act may leave the paper in hand saying what does not hold: every other keeps its words.
    var mayAlterPaper: Bool { act.terms != nil || act.kind == .correct || act.kind == .reissue }
}
