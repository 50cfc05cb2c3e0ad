/// The rules that can refuse an application or an act; each code is stable and part of the contract.
public enum RefusalRule: String, Sendable, Hashable, CaseIterable {
    /// The registry does not host the programme.
    case programmeUnknown = "programme-unknown"
    /// The registry's authority does not grant under the programme.
    case authorityNotIssuer = "authority-not-issuer"
    /// The programme has no such tier on the day of the decision.
    case tierUnknown = "tier-unknown"
    /// The level exists and is not a status.
    case tierNotGrantable = "tier-not-grantable"
    /// The tier needs another one first.
    case tierRequires = "tier-requires"
    /// No role is named.
    case roleMissing = "role-missing"
    /// The programme has no such role.
    case roleUnknown = "role-unknown"
    /// The tier is not given for the role.
    case roleNotInTier = "role-not-in-tier"
    /// The programme has no such kind of number.
    case identifierScheme = "identifier-scheme-unknown"
    /// The programme's main kind of number is missing.
    case identifierMainMissing = "identifier-main-missing"
    /// The same kind of number is given twice.
    case identifierDuplicate = "identifier-duplicate"
    /// A number is empty.
    case identifierEmpty = "identifier-empty"
    /// A number has a letter of another alphabet that looks Latin.
    case identifierLookAlike = "identifier-look-alike"
    /// A number has a character that no number has.
    case identifierCharacters = "identifier-characters"
    /// A number does not have its scheme's form.
    case identifierPattern = "identifier-pattern"
    /// A number carries the code of a country that does not give out such numbers.
    case identifierCountry = "identifier-country"
    /// A number's check digit is wrong.
    case identifierCheckDigit = "identifier-check-digit"
    /// A country code is not one.
    case countryUnknown = "country-unknown"
    /// The holder is not established where the programme applies.
    case holderCountry = "holder-country"
    /// A text is empty, too long or has characters that texts must not have.
    case textInvalid = "text-invalid"
    /// The holder already has a live certificate of the programme.
    case alreadyHolds = "already-holds-certificate"
    /// The decision lies in the future.
    case decisionInFuture = "decision-in-future"
    /// The programme's rule for the effective date is not known.
    case effectRuleUnknown = "effect-rule-unknown"
    /// The effective date is not the one that the programme's rule gives.
    case effectiveDateRule = "effective-date-rule"
    /// The status would take effect before it was decided.
    case effectBeforeDecision = "effect-before-decision"
    /// The programme's rule for the validity is not known.
    case validityRuleUnknown = "validity-rule-unknown"
    /// The programme's statuses end, so `null` is no end date.
    case expiryRequired = "expiry-required"
    /// The end date is not the one that the programme's rule gives.
    case expiryDateRule = "expiry-date-rule"
    /// The status would end before it begins.
    case expiryBeforeEffect = "expiry-before-effect"
    /// The programme has no such track, or the tier or size does not fit it.
    case trackNotOpen = "track-not-open"
    /// The same site is named twice.
    case siteDuplicate = "site-duplicate"
    /// The programme has no such reason.
    case reasonUnknown = "reason-unknown"
    /// The reason is not one for this kind of act.
    case reasonNotForAct = "reason-not-for-act"
    /// The certificate has no such part.
    case partUnknown = "part-unknown"
    /// The act does not apply to a single part.
    case partNotAllowed = "part-not-allowed"
    /// The act would take effect before the grant did.
    case effectBeforeGrant = "effect-before-grant"
    /// The certificate, or the part, has ended by then.
    case alreadyEnded = "already-ended"
    /// The period ends before it begins.
    case periodEmpty = "period-empty"
    /// The reason allows no suspension of that length.
    case suspensionTooLong = "suspension-too-long"
    /// The act takes no end date.
    case untilNotAllowed = "until-not-allowed"
    /// Nothing is suspended.
    case notSuspended = "not-suspended"
    /// Several suspensions are open and none is named.
    case severalSuspensions = "several-suspensions"
    /// The certificate has no such act.
    case actUnknown = "act-unknown"
    /// The act named cannot be the target of this one.
    case actNotApplicable = "act-not-applicable"
    /// The correction names no act.
    case actMissing = "act-missing"
    /// The act named is void already.
    case alreadyVoid = "already-void"
    /// A date lies outside the years that can be recorded.
    case dateOutOfRange = "date-out-of-range"
    /// An act is dated after the day on which it is recorded, or before the grant was decided.
    case decisionDateRule = "decision-date-rule"
    /// The holder cannot have received what has not reached the present day.
    case notifiedInFuture = "notified-in-future"
    /// The holder was told before the authority decided.
    case notifiedBeforeDecision = "notified-before-decision"
    /// A suspension of this programme needs an end.
    case suspensionEndRequired = "suspension-end-required"
    /// The programme does not change a tier this way.
    case tierChangeRule = "tier-change-rule"
    /// What a certificate says is changed on the day, not ahead of it.
    case changeInFuture = "change-in-future"
    /// A later change rests on the one named.
    case changeFollowed = "change-followed"
    /// The amendment changes nothing.
    case nothingChanged = "nothing-changed"
    /// The main number of a holder is not amended.
    case identifierMainChange = "identifier-main-change"
    /// The certificate has no end date.
    case noEndDate = "no-end-date"
    /// The new end is not later than the present one.
    case notLonger = "not-longer"
    /// The act needs a reference or a legal basis.
    case referenceMissing = "reference-missing"
    /// The programme renews otherwise, or it is not known how.
    case renewalRule = "renewal-rule"
    /// The window for renewals is not open.
    case renewalWindow = "renewal-window"
    /// The renewal was asked for after the end.
    case renewalLate = "renewal-late"
    /// The programme asks no declaration of this tier.
    case noAttestation = "no-attestation"
    /// The declaration came in outside its window.
    case attestationWindow = "attestation-window"
    /// The declaration of that year is noted already.
    case attestedAlready = "attested-already"
    /// The act needs something that was not given.
    case detailMissing = "detail-missing"
    /// The decision was received already.
    case servedAlready = "served-already"
    /// The certificate cannot follow itself.
    case successorSelf = "successor-self"
    /// The certificate has not ended.
    case stillLive = "still-live"
    /// An earlier ending keeps the holder from applying.
    case reapplicationBar = "reapplication-bar"
    /// There is no such bar, or it is lifted.
    case barUnknown = "bar-unknown"
    /// The profile knows no such reliance.
    case relianceUnknown = "reliance-unknown"
    /// Two statuses would rest on each other.
    case relianceCycle = "reliance-cycle"
    /// The status relied on does not stand.
    case relianceLost = "reliance-lost"
    /// The predecessor is not another certificate of the same programme.
    case predecessorUnknown = "predecessor-unknown"
    /// An application came in before it could, or was decided before it came in.
    case applicationDates = "application-dates"
    /// The officer's own time and the registry's clock are too far apart to accept the clock.
    case clockDiffers = "clock-differs"
    /// No arrangement speaks of the office named.
    case partyUnknown = "party-unknown"
    /// The key serves another role or agency, or did so before.
    case keyTaken = "key-taken"
    /// The agency has no such key in use.
    case agencyKeyUnknown = "agency-key-unknown"
    /// There is no such arrangement.
    case arrangementUnknown = "arrangement-unknown"
    /// There is an arrangement of this identity already.
    case arrangementExists = "arrangement-exists"
    /// The document of the arrangement does not make sense, or is another one's.
    case arrangementInvalid = "arrangement-invalid"
    /// No authority of this registry takes part in the arrangement.
    case arrangementForeign = "arrangement-foreign"
    /// The document is older than the recorded one.
    case arrangementOlder = "arrangement-older"
    /// The arrangement is suspended on some of these days already.
    case arrangementSuspended = "arrangement-suspended"
    /// The benefits of this operator are stopped for some of this time already.
    case stopExists = "stop-exists"
    /// There is no stop to end.
    case stopUnknown = "stop-unknown"
    /// The operator is this side's own.
    case stopOwnOperator = "stop-own-operator"
    /// The clock is believed, so there is nothing to accept.
    case clockNotDoubted = "clock-not-doubted"
    /// A partner's list has no row that can be taken.
    case listEmpty = "empty"
    /// A list names another partner, or another country's numbers or programmes.
    case wrongPartner = "wrong-partner"
    /// The very file was applied last.
    case alreadyApplied = "already-applied"
    /// A list is older than the one applied last.
    case olderList = "older-list"
    /// A list is dated in the future.
    case futureList = "future-list"
    /// A whole list has far fewer rows than stand now.
    case fewerRows = "fewer-rows"
    /// A list suspends or ends too many at once.
    case manyEndings = "many-endings"
    /// What a list changes is no longer what was shown.
    case changedSince = "changed-since"
    /// Too many lists wait to be applied.
    case tooManyImports = "too-many-imports"
}
