import AEOModel
import JOSE

extension ReferenceRow {
    /// The cases of the Dominican Republic.
    static let dominican: [ReferenceRow] = [
        ReferenceRow(
            "DO-DGA",
            .recognised,
            "an exporter of the covered tier",
            .recognised(),
            """
            US recognises the status DO-DGA STD granted by DO under DO-US (Dominican Republic \
            and United States: mutual recognition of authorised economic operators). The text \
            for a declaration cannot be written: the code of the scheme MID in use there is not \
            known. Provisional: a fact about this arrangement is not certain.
            """
        ) {
            try ReferenceScene("DO-DGA", "STD", of: "DO", relying: "US")
        },
        ReferenceRow(
            "DO-DGA",
            .tier,
            "the tier SIMP",
            .refused(.tierNotCovered),
            """
            US does not recognise the status DO-DGA SIMP granted by DO under DO-US (Dominican \
            Republic and United States: mutual recognition of authorised economic operators): \
            the tier SIMP is not covered. Provisional: a fact about this arrangement is not \
            certain.
            """
        ) {
            var scene = try ReferenceScene("DO-DGA", "STD", of: "DO", relying: "US")
            scene.subject.tier = "SIMP"
            scene.subject.components = []
            scene.become(.active)
            return scene
        },
        ReferenceRow(
            "DO-DGA",
            .roleOrDirection,
            "in the role IMP",
            .refused(.roleNotCovered),
            """
            US does not recognise the status DO-DGA STD granted by DO under DO-US (Dominican \
            Republic and United States: mutual recognition of authorised economic operators): \
            the role IMP is not covered, only EXP and MFR. Provisional: a fact about this \
            arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("DO-DGA", "STD", of: "DO", relying: "US")
            scene.subject.roles = ["EXP", "IMP"]
            scene.question.role = "IMP"
            return scene
        },
        ReferenceRow(
            "DO-DGA",
            .roleOrDirection,
            "goods in export",
            .refused(.directionNotCovered),
            """
            US does not recognise the status DO-DGA STD granted by DO under DO-US (Dominican \
            Republic and United States: mutual recognition of authorised economic operators): \
            goods in export are not covered, only import as US sees it. Provisional: a fact \
            about this arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("DO-DGA", "STD", of: "DO", relying: "US")
            scene.question.direction = .export
            return scene
        },
        ReferenceRow(
            "DO-DGA",
            .beforeOperation,
            "before it is applied, on 2015-12-31",
            .refused(.notOperative),
            """
            US does not recognise the status DO-DGA STD granted by DO under DO-US (Dominican \
            Republic and United States: mutual recognition of authorised economic operators): it \
            was not applied by US yet on 2015-12-31, only from a day between 2016-01-01 and \
            2016-12-31. Provisional: a fact about this arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("DO-DGA", "STD", of: "DO", relying: "US")
            try scene.ask(on: "2015-12-31")
            return scene
        },
        ReferenceRow(
            "DO-DGA",
            .suspendedHolder,
            "a suspended holder",
            .refused(.statusNotActive),
            """
            US does not recognise the status DO-DGA STD granted by DO under DO-US (Dominican \
            Republic and United States: mutual recognition of authorised economic operators): it \
            was not active at the time asked about (2026-11-23), but suspended. Provisional: a \
            fact about this arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("DO-DGA", "STD", of: "DO", relying: "US")
            scene.become(.suspended)
            return scene
        },
        ReferenceRow(
            "DO-DGA",
            .consentWithdrawn,
            "a consent that was withdrawn",
            .refused(.consentMissing),
            """
            US does not recognise the status DO-DGA STD granted by DO under DO-US (Dominican \
            Republic and United States: mutual recognition of authorised economic operators): \
            the holder has not agreed that the data go to US, or has withdrawn it. Provisional: \
            a fact about this arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("DO-DGA", "STD", of: "DO", relying: "US")
            scene.subject.consent = .partners([])
            return scene
        },
        ReferenceRow(
            "DO-DGA",
            .extra,
            "in the year in which it began, of which the day is not known",
            .unknown(.operativeDateUnknown),
            """
            Whether US recognises the status DO-DGA STD granted by DO under DO-US (Dominican \
            Republic and United States: mutual recognition of authorised economic operators) \
            cannot be said: US applies it from a day between 2016-01-01 and 2016-12-31, and the \
            question is about 2016-06-30. Provisional: a fact about this arrangement is not \
            certain.
            """
        ) {
            var scene = try ReferenceScene("DO-DGA", "STD", of: "DO", relying: "US")
            try scene.ask(on: "2016-06-30")
            return scene
        },
        ReferenceRow(
            "DO-DGA",
            .domesticRecognised,
            "the ministry of agriculture relies on the standard tier",
            .recognised(),
            """
            DO-AGRICULTURE recognises the status DO-DGA STD granted by DO under DO-AGENCIES \
            (Inter-agency agreement on the authorised economic operator of the Dominican \
            Republic). Provisional: a fact about this arrangement is not certain.
            """
        ) {
            try ReferenceScene("DO-DGA", "STD", of: "DO", relying: "DO-AGRICULTURE", direction: .export)
        },
        ReferenceRow(
            "DO-DGA",
            .domesticRefused,
            "it does not rely on it for transit",
            .refused(.directionNotCovered),
            """
            DO-AGRICULTURE does not recognise the status DO-DGA STD granted by DO under \
            DO-AGENCIES (Inter-agency agreement on the authorised economic operator of the \
            Dominican Republic): goods in transit are not covered, only export and import as \
            DO-AGRICULTURE sees it. Provisional: a fact about this arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene(
                "DO-DGA",
                "STD",
                of: "DO",
                relying: "DO-AGRICULTURE",
                direction: .export
            )
            scene.question.direction = .transit
            return scene
        },
        ReferenceRow(
            "DO-DGA",
            .domesticRefused,
            "the simplified tier, amended: it is known not to be covered",
            .refused(.tierNotCovered),
            """
            DO-AGRICULTURE does not recognise the status DO-DGA SIMP granted by DO under \
            DO-AGENCIES (Inter-agency agreement on the authorised economic operator of the \
            Dominican Republic): the tier SIMP is not covered. Provisional: a fact about this \
            arrangement is not certain.
            """,
            shipped: .unknown(.tierUnknown)
        ) {
            var scene = try ReferenceScene(
                "DO-DGA",
                "STD",
                of: "DO",
                relying: "DO-AGRICULTURE",
                direction: .export
            )
            scene.amendments.append(
                .init(
                    arrangement: "DO-AGENCIES",
                    path: "sides/0/programmes/0/tiers/1",
                    value: [
                        "tier": "SIMP", "accepted": false, "mapped_tier": nil, "source": nil,
                        "certainty": "unsure",
                    ]
                )
            )
            scene.subject.tier = "SIMP"
            return scene
        },
        ReferenceRow(
            "DO-DGA",
            .domesticEnded,
            "the status that it relied on was revoked",
            .refused(.statusNotActive),
            """
            DO-AGRICULTURE does not recognise the status DO-DGA STD granted by DO under \
            DO-AGENCIES (Inter-agency agreement on the authorised economic operator of the \
            Dominican Republic): it was not active at the time asked about (2026-11-23), but \
            revoked. Provisional: a fact about this arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene(
                "DO-DGA",
                "STD",
                of: "DO",
                relying: "DO-AGRICULTURE",
                direction: .export
            )
            scene.become(.revoked)
            return scene
        },
    ]
}
