import AEOModel

extension TimelineRow {
    /// DESIGN.md §5, line by line.
    static let table: [TimelineRow] = [
        TimelineRow(
            "a grant waits for its effect",
            [],
            [(0, .pending), (4, .pending), (5, .active), (999, .active)]
        ),
        TimelineRow("expiry begins with its instant", expires: 50, [], [(49, .active), (50, .expired)]),
        TimelineRow(
            "a suspension is half-open",
            [Scene.act(1, .suspend, from: 10, until: 20)],
            [(9, .active), (10, .suspended), (19, .suspended), (20, .active)]
        ),
        TimelineRow(
            "an open suspension has no end",
            [Scene.act(1, .suspend, from: 10)],
            [(9, .active), (999, .suspended)]
        ),
        TimelineRow(
            "overlapping layers suspend until the last is over",
            [Scene.act(1, .suspend, from: 10, until: 20), Scene.act(2, .suspend, from: 15, until: 30)],
            [(19, .suspended), (20, .suspended), (29, .suspended), (30, .active)]
        ),
        TimelineRow(
            "a reinstatement closes only the layer it names",
            [
                Scene.act(1, .suspend, from: 10), Scene.act(2, .suspend, from: 11, until: 30),
                Scene.act(3, .reinstate, from: 12, targets: [1]),
            ],
            [(12, .suspended), (29, .suspended), (30, .active)]
        ),
        TimelineRow(
            "a reinstatement leaves a future revocation alone",
            [
                Scene.act(1, .suspend, from: 10), Scene.act(2, .revoke, from: 40, recorded: 11),
                Scene.act(3, .reinstate, from: 20, targets: [1]),
            ],
            [(19, .suspended), (20, .active), (39, .active), (40, .revoked)]
        ),
        TimelineRow(
            "annulment is stronger than revocation",
            [Scene.act(1, .revoke, from: 20), Scene.act(2, .annul, from: 5, recorded: 30)],
            [(4, .pending), (5, .annulled), (25, .annulled)]
        ),
        TimelineRow(
            "of two endings the earlier effect wins",
            [Scene.act(1, .revoke, from: 30, recorded: 10), Scene.act(2, .surrender, from: 20)],
            [(19, .active), (20, .surrendered), (30, .surrendered)]
        ),
        TimelineRow(
            "of two endings with one effect the first recorded wins",
            [Scene.act(1, .surrender, from: 20), Scene.act(2, .revoke, from: 20)],
            [(19, .active), (20, .surrendered)]
        ),
        TimelineRow(
            "an ending is stronger than a suspension",
            [Scene.act(1, .suspend, from: 10), Scene.act(2, .revoke, from: 20)],
            [(19, .suspended), (20, .revoked)]
        ),
        TimelineRow(
            "what was revoked before its end stays revoked after it",
            expires: 50,
            [Scene.act(1, .revoke, from: 49)],
            [(48, .active), (49, .revoked), (50, .revoked)]
        ),
        TimelineRow(
            "a revocation from the end on comes too late",
            expires: 50,
            [Scene.act(1, .revoke, from: 50)],
            [(49, .active), (50, .expired), (60, .expired)]
        ),
        TimelineRow(
            "an expired certificate is not suspended",
            expires: 50,
            [Scene.act(1, .suspend, from: 40)],
            [(49, .suspended), (50, .expired)]
        ),
        TimelineRow(
            "annulment reaches an expired certificate",
            expires: 50,
            [Scene.act(1, .annul, from: 5, recorded: 60)],
            [(5, .annulled), (60, .annulled)]
        ),
        TimelineRow(
            "what is decided and not served changes nothing",
            [Scene.act(1, .revoke, from: 20, awaitsService: true)],
            [(20, .active), (999, .active)]
        ),
        TimelineRow(
            "a back-dated suspension changes the past",
            [Scene.act(1, .suspend, from: 6, until: 8, recorded: 30)],
            [(5, .active), (6, .suspended), (8, .active), (30, .active)]
        ),
    ]

    /// What a correction of each kind of act does.
    static let corrections: [TimelineRow] = [
        TimelineRow(
            "a corrected revocation is void from the day the correction says",
            [Scene.act(1, .revoke, from: 20), Scene.act(2, .correct, from: 30, targets: [1])],
            [(19, .active), (20, .revoked), (29, .revoked), (30, .active)]
        ),
        TimelineRow(
            "a surrender corrected from its own effect never was",
            [
                Scene.act(1, .surrender, from: 20),
                Scene.act(2, .correct, from: 20, targets: [1], recorded: 30),
            ],
            [(19, .active), (20, .active), (30, .active)]
        ),
        TimelineRow(
            "a corrected annulment brings the grant back",
            [
                Scene.act(1, .annul, from: 5, recorded: 20),
                Scene.act(2, .correct, from: 5, targets: [1], recorded: 21),
            ],
            [(4, .pending), (5, .active), (30, .active)]
        ),
        TimelineRow(
            "a corrected suspension is over",
            [Scene.act(1, .suspend, from: 10), Scene.act(2, .correct, from: 15, targets: [1])],
            [(10, .suspended), (14, .suspended), (15, .active)]
        ),
        TimelineRow(
            "a corrected reinstatement opens its layer again",
            [
                Scene.act(1, .suspend, from: 10), Scene.act(2, .reinstate, from: 20, targets: [1]),
                Scene.act(3, .correct, from: 25, targets: [2]),
            ],
            [(19, .suspended), (20, .active), (24, .active), (25, .suspended)]
        ),
        TimelineRow(
            "a correction of one ending leaves the other",
            [
                Scene.act(1, .surrender, from: 20), Scene.act(2, .revoke, from: 30),
                Scene.act(3, .correct, from: 20, targets: [1], recorded: 40),
            ],
            [(20, .active), (29, .active), (30, .revoked)]
        ),
        TimelineRow(
            "a correction that awaits service voids nothing",
            [
                Scene.act(1, .revoke, from: 20),
                Scene.act(2, .correct, from: 30, targets: [1], awaitsService: true),
            ],
            [(20, .revoked), (40, .revoked)]
        ),
    ]
}
