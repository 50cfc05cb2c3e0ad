import AEOModel

extension ActRefusalRow {
    private static let open = Scene.act(1, .suspend, from: 10)
    private static let revoked = Scene.act(1, .revoke, from: 10)
    private static let voided = Scene.act(2, .correct, from: 10, targets: [1])

    private static func on(_ day: Int) -> Moment { Rules.day(day) }

    /// All rules that an act can break; it is day 40 in each.
    static let table: [ActRefusalRow] = [
        ActRefusalRow("a second grant", .actNotApplicable, ActRequest(kind: .grant)),
        ActRefusalRow("an unknown reason", .reasonUnknown, ActRequest(kind: .suspend, reason: "NONE")),
        ActRefusalRow("a reason in lower case", .reasonUnknown, ActRequest(kind: .suspend, reason: "short")),
        ActRefusalRow(
            "a reason for another act",
            .reasonNotForAct,
            ActRequest(kind: .revoke, reason: "SHORT")
        ),
        ActRefusalRow("a part of a whole", .partUnknown, ActRequest(kind: .suspend, part: Scene.security)),
        ActRefusalRow(
            "a part the tier does not have",
            .partUnknown,
            ActRequest(kind: .suspend, part: .site("A")),
            parts: [Scene.customs, Scene.security]
        ),
        ActRefusalRow(
            "an annulment of a part",
            .partNotAllowed,
            ActRequest(kind: .annul, part: Scene.security),
            parts: [Scene.customs, Scene.security]
        ),
        ActRefusalRow(
            "a correction of a part",
            .partNotAllowed,
            ActRequest(kind: .correct, part: Scene.security, target: Scene.id(1)),
            after: [open],
            parts: [Scene.customs, Scene.security]
        ),
        ActRefusalRow(
            "a suspension before the grant",
            .effectBeforeGrant,
            ActRequest(kind: .suspend, from: on(4))
        ),
        ActRefusalRow(
            "a revocation before the grant",
            .effectBeforeGrant,
            ActRequest(kind: .revoke, from: on(0))
        ),
        ActRefusalRow(
            "an empty period",
            .periodEmpty,
            ActRequest(kind: .suspend, from: on(20), until: on(19))
        ),
        ActRefusalRow(
            "one day too long",
            .suspensionTooLong,
            ActRequest(kind: .suspend, reason: "SHORT", from: on(10), until: on(41))
        ),
        ActRefusalRow(
            "an open end under a limit",
            .suspensionTooLong,
            ActRequest(kind: .suspend, reason: "SHORT", from: on(10))
        ),
        ActRefusalRow("a revocation with an end", .untilNotAllowed, ActRequest(kind: .revoke, until: on(50))),
        ActRefusalRow("an annulment with an end", .untilNotAllowed, ActRequest(kind: .annul, until: on(50))),
        ActRefusalRow("a second revocation", .alreadyEnded, ActRequest(kind: .revoke), after: [revoked]),
        ActRefusalRow(
            "a suspension after the end",
            .alreadyEnded,
            ActRequest(kind: .suspend),
            after: [revoked]
        ),
        ActRefusalRow("a surrender after expiry", .alreadyEnded, ActRequest(kind: .surrender), expires: 40),
        ActRefusalRow(
            "a second annulment",
            .alreadyEnded,
            ActRequest(kind: .annul),
            after: [Scene.act(1, .annul, from: 5)]
        ),
        ActRefusalRow(
            "a reinstatement after the end",
            .alreadyEnded,
            ActRequest(kind: .reinstate),
            after: [open, Scene.act(2, .revoke, from: 20)]
        ),
        ActRefusalRow(
            "a suspension of an ended part",
            .alreadyEnded,
            ActRequest(kind: .suspend, part: Scene.security),
            after: [Scene.act(1, .revoke, from: 10, part: Scene.security)],
            parts: [Scene.customs, Scene.security]
        ),
        ActRefusalRow("nothing to reinstate", .notSuspended, ActRequest(kind: .reinstate)),
        ActRefusalRow(
            "a layer that is over",
            .notSuspended,
            ActRequest(kind: .reinstate, target: Scene.id(1)),
            after: [Scene.act(1, .suspend, from: 10, until: 20)]
        ),
        ActRefusalRow(
            "a layer closed before",
            .notSuspended,
            ActRequest(kind: .reinstate, target: Scene.id(1)),
            after: [open, Scene.act(2, .reinstate, from: 20, targets: [1])]
        ),
        ActRefusalRow(
            "the other part's layer",
            .notSuspended,
            ActRequest(kind: .reinstate, part: Scene.customs),
            after: [Scene.act(1, .suspend, from: 10, part: Scene.security)],
            parts: [Scene.customs, Scene.security]
        ),
        ActRefusalRow(
            "one of several layers, unnamed",
            .severalSuspensions,
            ActRequest(kind: .reinstate),
            after: [open, Scene.act(2, .suspend, from: 12)]
        ),
        ActRefusalRow(
            "a layer nobody recorded",
            .actUnknown,
            ActRequest(kind: .reinstate, target: Scene.id(9)),
            after: [open]
        ),
        ActRefusalRow(
            "a correction of nothing known",
            .actUnknown,
            ActRequest(kind: .correct, target: Scene.id(9))
        ),
        ActRefusalRow(
            "a correction without a target",
            .actMissing,
            ActRequest(kind: .correct),
            after: [open]
        ),
        ActRefusalRow(
            "a correction of the grant",
            .actNotApplicable,
            ActRequest(kind: .correct, target: Scene.grant)
        ),
        ActRefusalRow(
            "a correction of a correction",
            .actNotApplicable,
            ActRequest(kind: .correct, target: Scene.id(2)),
            after: [revoked, voided]
        ),
        ActRefusalRow(
            "a reinstatement that names a revocation",
            .actNotApplicable,
            ActRequest(kind: .reinstate, target: Scene.id(1)),
            after: [Scene.act(1, .revoke, from: 90, recorded: 10)]
        ),
        ActRefusalRow(
            "a second correction",
            .alreadyVoid,
            ActRequest(kind: .correct, target: Scene.id(1)),
            after: [revoked, voided]
        ),
        ActRefusalRow(
            "notice before the decision",
            .notifiedBeforeDecision,
            ActRequest(kind: .suspend, from: on(30), notified: on(29), decidedOn: CivilDate(dayNumber: 30))
        ),
    ]
}
