import AEOModel
import JOSE

extension ReferenceRow {
    /// The cases of Morocco and New Zealand.
    static let pacific: [ReferenceRow] = [
        ReferenceRow(
            "MA-ADII",
            .recognised,
            "an exporter of the covered tier, amended: the terms put in",
            .recognised(),
            """
            TN recognises the status MA-ADII SS granted by MA under AGADIR (Agadir states: \
            mutual recognition of authorised economic operators). Provisional: a fact about this \
            arrangement is not certain.
            """,
            shipped: .unknown(.operativeDateUnknown)
        ) {
            try agadirPutIn()
        },
        ReferenceRow(
            "MA-ADII",
            .tier,
            "the tier SD-A, amended: the terms put in",
            .refused(.tierNotCovered),
            """
            TN does not recognise the status MA-ADII SD-A granted by MA under AGADIR (Agadir \
            states: mutual recognition of authorised economic operators): the tier SD-A is not \
            covered. Provisional: a fact about this arrangement is not certain.
            """,
            shipped: .refused(.tierNotCovered)
        ) {
            var scene = try agadirPutIn()
            scene.subject.tier = "SD-A"
            scene.subject.components = []
            scene.become(.active)
            return scene
        },
        ReferenceRow(
            "MA-ADII",
            .roleOrDirection,
            "in the role IMP, amended: the terms put in",
            .refused(.roleNotCovered),
            """
            TN does not recognise the status MA-ADII SS granted by MA under AGADIR (Agadir \
            states: mutual recognition of authorised economic operators): the role IMP is not \
            covered, only EXP. Provisional: a fact about this arrangement is not certain.
            """,
            shipped: .unknown(.operativeDateUnknown)
        ) {
            var scene = try agadirPutIn()
            scene.subject.roles = ["EXP", "IMP"]
            scene.question.role = "IMP"
            return scene
        },
        ReferenceRow(
            "MA-ADII",
            .roleOrDirection,
            "goods in export, amended: the terms put in",
            .refused(.directionNotCovered),
            """
            TN does not recognise the status MA-ADII SS granted by MA under AGADIR (Agadir \
            states: mutual recognition of authorised economic operators): goods in export are \
            not covered, only import as TN sees it. Provisional: a fact about this arrangement \
            is not certain.
            """,
            shipped: .unknown(.operativeDateUnknown)
        ) {
            var scene = try agadirPutIn()
            scene.question.direction = .export
            return scene
        },
        ReferenceRow(
            "MA-ADII",
            .beforeOperation,
            "before it is applied, on 2021-12-31, amended: the terms put in",
            .refused(.notOperative),
            """
            TN does not recognise the status MA-ADII SS granted by MA under AGADIR (Agadir \
            states: mutual recognition of authorised economic operators): it was not applied by \
            TN yet on 2021-12-31, only from 2022-01-01. Provisional: a fact about this \
            arrangement is not certain.
            """,
            shipped: .unknown(.operativeDateUnknown)
        ) {
            var scene = try agadirPutIn()
            try scene.ask(on: "2021-12-31")
            return scene
        },
        ReferenceRow(
            "MA-ADII",
            .suspendedHolder,
            "a suspended holder, amended: the terms put in",
            .refused(.statusNotActive),
            """
            TN does not recognise the status MA-ADII SS granted by MA under AGADIR (Agadir \
            states: mutual recognition of authorised economic operators): it was not active at \
            the time asked about (2026-11-23), but suspended. Provisional: a fact about this \
            arrangement is not certain.
            """,
            shipped: .refused(.statusNotActive)
        ) {
            var scene = try agadirPutIn()
            scene.become(.suspended)
            return scene
        },
        ReferenceRow(
            "MA-ADII",
            .consentWithdrawn,
            "a consent that was withdrawn, amended: the terms put in",
            .refused(.consentMissing),
            """
            TN does not recognise the status MA-ADII SS granted by MA under AGADIR (Agadir \
            states: mutual recognition of authorised economic operators): the holder has not \
            agreed that the data go to TN, or has withdrawn it. Provisional: a fact about this \
            arrangement is not certain.
            """,
            shipped: .unknown(.operativeDateUnknown)
        ) {
            var scene = try agadirPutIn()
            scene.subject.consent = .partners([])
            return scene
        },
        ReferenceRow(
            "MA-ADII",
            .extra,
            "as shipped, since when it is applied is not known",
            .unknown(.operativeDateUnknown),
            """
            Whether TN recognises the status MA-ADII SS granted by MA under AGADIR (Agadir \
            states: mutual recognition of authorised economic operators) cannot be said: since \
            when TN applies it is not known.
            """
        ) {
            try ReferenceScene("MA-ADII", "SS", of: "MA", relying: "TN")
        },
        ReferenceRow(
            "MA-ADII",
            .extra,
            "customs simplifications are refused though the rest is not known",
            .refused(.tierNotCovered),
            """
            TN does not recognise the status MA-ADII SD-A granted by MA under AGADIR (Agadir \
            states: mutual recognition of authorised economic operators): the tier SD-A is not \
            covered.
            """
        ) {
            try ReferenceScene("MA-ADII", "SD-A", of: "MA", relying: "TN")
        },
        ReferenceRow(
            "NZ-SES",
            .recognised,
            "an exporter of the covered tier",
            .recognised(),
            """
            CN recognises the status NZ-SES SES granted by NZ under CN-NZ (China and New \
            Zealand: mutual recognition of authorised economic operators). Provisional: a fact \
            about this arrangement is not certain.
            """
        ) {
            try ReferenceScene("NZ-SES", "SES", of: "NZ", relying: "CN")
        },
        ReferenceRow(
            "NZ-SES",
            .tier,
            "the only tier, amended: the tier is known not to be covered",
            .refused(.tierNotCovered),
            """
            CN does not recognise the status NZ-SES SES granted by NZ under CN-NZ (China and New \
            Zealand: mutual recognition of authorised economic operators): the tier SES is not \
            covered. Provisional: a fact about this arrangement is not certain.
            """,
            shipped: .recognised()
        ) {
            var scene = try ReferenceScene("NZ-SES", "SES", of: "NZ", relying: "CN")
            scene.amendments.append(
                .init(
                    arrangement: "CN-NZ",
                    path: "sides/1/programmes/0/tiers/0",
                    value: [
                        "tier": "SES", "accepted": false, "mapped_tier": nil, "source": nil,
                        "certainty": "unsure",
                    ]
                )
            )
            return scene
        },
        ReferenceRow(
            "NZ-SES",
            .roleOrDirection,
            "in the role CARRIER-ROAD",
            .refused(.roleNotCovered),
            """
            CN does not recognise the status NZ-SES SES granted by NZ under CN-NZ (China and New \
            Zealand: mutual recognition of authorised economic operators): the role CARRIER-ROAD \
            is not covered, only EXP. Provisional: a fact about this arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("NZ-SES", "SES", of: "NZ", relying: "CN")
            scene.subject.roles = ["EXP", "CARRIER-ROAD"]
            scene.question.role = "CARRIER-ROAD"
            return scene
        },
        ReferenceRow(
            "NZ-SES",
            .roleOrDirection,
            "goods in export",
            .refused(.directionNotCovered),
            """
            CN does not recognise the status NZ-SES SES granted by NZ under CN-NZ (China and New \
            Zealand: mutual recognition of authorised economic operators): goods in export are \
            not covered, only import as CN sees it. Provisional: a fact about this arrangement \
            is not certain.
            """
        ) {
            var scene = try ReferenceScene("NZ-SES", "SES", of: "NZ", relying: "CN")
            scene.question.direction = .export
            return scene
        },
        ReferenceRow(
            "NZ-SES",
            .beforeOperation,
            "before it is applied, on 2017-06-30",
            .refused(.notOperative),
            """
            CN does not recognise the status NZ-SES SES granted by NZ under CN-NZ (China and New \
            Zealand: mutual recognition of authorised economic operators): it was not applied by \
            CN yet on 2017-06-30, only from 2017-07-01. Provisional: a fact about this \
            arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("NZ-SES", "SES", of: "NZ", relying: "CN")
            try scene.ask(on: "2017-06-30")
            return scene
        },
        ReferenceRow(
            "NZ-SES",
            .suspendedHolder,
            "a suspended holder",
            .refused(.statusNotActive),
            """
            CN does not recognise the status NZ-SES SES granted by NZ under CN-NZ (China and New \
            Zealand: mutual recognition of authorised economic operators): it was not active at \
            the time asked about (2026-11-23), but suspended. Provisional: a fact about this \
            arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("NZ-SES", "SES", of: "NZ", relying: "CN")
            scene.become(.suspended)
            return scene
        },
        ReferenceRow(
            "NZ-SES",
            .consentWithdrawn,
            "a consent that was withdrawn",
            .refused(.consentMissing),
            """
            CN does not recognise the status NZ-SES SES granted by NZ under CN-NZ (China and New \
            Zealand: mutual recognition of authorised economic operators): the holder has not \
            agreed that the data go to CN, or has withdrawn it. Provisional: a fact about this \
            arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("NZ-SES", "SES", of: "NZ", relying: "CN")
            scene.subject.consent = .partners([])
            return scene
        },
    ]

    /// A Moroccan holder asked about in Tunisia, with terms made up that were not published.
    private static func agadirPutIn() throws -> ReferenceScene {
        var scene = try ReferenceScene("MA-ADII", "SS", of: "MA", relying: "TN")
        let terms: [(String, JSONValue)] = [
            ("sides/0/roles", ["only": ["EXP"], "except": [], "source": nil, "certainty": "unsure"]),
            ("sides/0/goods", ["value": ["import"], "source": nil, "certainty": "unsure"]),
            ("sides/0/operative_from", ["value": "2022-01-01", "source": nil, "certainty": "unsure"]),
            ("sides/0/consent", ["value": "per-arrangement", "source": nil, "certainty": "unsure"]),
        ]
        scene.amendments = terms.map { .init(arrangement: "AGADIR", path: $0.0, value: $0.1) }
        return scene
    }
}
