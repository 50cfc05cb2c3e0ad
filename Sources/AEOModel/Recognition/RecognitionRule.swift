/// The rule that decided that a status is not recognised, or on which it is; the first in this order counts.
public enum RecognitionRule: String, Sendable, Hashable, CaseIterable {
    /// The status was granted in the relying office's own territory: recognised without arrangement.
    case ownProgramme = "own-programme"
    /// An arrangement covers the question in every respect.
    case arrangement
    /// No arrangement between the two sides is known.
    case noArrangement = "no-arrangement"
    /// The arrangement does not speak of the programme.
    case programmeNotCovered = "programme-not-covered"
    /// The arrangement works the other way only.
    case oneWay = "one-way"
    /// One of the two sides did not belong to it on the day.
    case notAMember = "not-a-member"
    /// Signed, and not applied yet on the day.
    case notOperative = "not-operative"
    /// Not applied any more on the day.
    case ended
    /// Suspended on the day.
    case arrangementSuspended = "arrangement-suspended"
    /// The relying office has stopped the benefits of this operator.
    case benefitsStopped = "benefits-stopped"
    /// The status is not active: the certificate, or each of its parts, is suspended, ended or not begun.
    ///
    /// Where one part of a combined certificate stands, it counts as that part.
    case statusNotActive = "status-not-active"
    /// The operator is no longer on the partner's complete list.
    case unlisted
    /// The tier is not covered.
    case tierNotCovered = "tier-not-covered"
    /// The role is left out by the arrangement.
    case roleNotCovered = "role-not-covered"
    /// The certificate does not cover the role.
    case roleNotHeld = "role-not-held"
    /// The direction of goods is not covered.
    case directionNotCovered = "direction-not-covered"
    /// The holder has not agreed that the data go to the relying office, or has withdrawn it.
    case consentMissing = "consent-missing"
}
