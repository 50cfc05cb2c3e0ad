import AEOModel
import JOSE

extension ReferenceRow {
    /// The cases of India, South Africa and Indonesia.
    static let southAndEast: [ReferenceRow] = [
        ReferenceRow(
            "IN-CBIC",
            .recognised,
            "an exporter of the covered tier",
            .recognised(),
            """
            ZA recognises the status IN-CBIC T2 granted by IN under IN-ZA (India and South \
            Africa: mutual recognition of authorised economic operators). Provisional: a fact \
            about this arrangement is not certain.
            """
        ) {
            try ReferenceScene("IN-CBIC", "T2", of: "IN", relying: "ZA")
        },
        ReferenceRow(
            "IN-CBIC",
            .tier,
            "the tier T1",
            .refused(.tierNotCovered),
            """
            ZA does not recognise the status IN-CBIC T1 granted by IN under IN-ZA (India and \
            South Africa: mutual recognition of authorised economic operators): the tier T1 is \
            not covered. Provisional: a fact about this arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("IN-CBIC", "T2", of: "IN", relying: "ZA")
            scene.subject.tier = "T1"
            scene.subject.components = []
            scene.become(.active)
            return scene
        },
        ReferenceRow(
            "IN-CBIC",
            .roleOrDirection,
            "in the role BRK",
            .refused(.roleNotCovered),
            """
            ZA does not recognise the status IN-CBIC T2 granted by IN under IN-ZA (India and \
            South Africa: mutual recognition of authorised economic operators): the role BRK is \
            not covered, only EXP and MFR. Provisional: a fact about this arrangement is not \
            certain.
            """
        ) {
            var scene = try ReferenceScene("IN-CBIC", "T2", of: "IN", relying: "ZA")
            scene.subject.roles = ["EXP", "BRK"]
            scene.question.role = "BRK"
            return scene
        },
        ReferenceRow(
            "IN-CBIC",
            .roleOrDirection,
            "goods in export",
            .refused(.directionNotCovered),
            """
            ZA does not recognise the status IN-CBIC T2 granted by IN under IN-ZA (India and \
            South Africa: mutual recognition of authorised economic operators): goods in export \
            are not covered, only import as ZA sees it. Provisional: a fact about this \
            arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("IN-CBIC", "T2", of: "IN", relying: "ZA")
            scene.question.direction = .export
            return scene
        },
        ReferenceRow(
            "IN-CBIC",
            .beforeOperation,
            "before it is applied, on 2025-06-25",
            .refused(.notOperative),
            """
            ZA does not recognise the status IN-CBIC T2 granted by IN under IN-ZA (India and \
            South Africa: mutual recognition of authorised economic operators): it was not \
            applied by ZA yet on 2025-06-25, only from 2025-06-26. Provisional: a fact about \
            this arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("IN-CBIC", "T2", of: "IN", relying: "ZA")
            try scene.ask(on: "2025-06-25")
            return scene
        },
        ReferenceRow(
            "IN-CBIC",
            .suspendedHolder,
            "a suspended holder",
            .refused(.statusNotActive),
            """
            ZA does not recognise the status IN-CBIC T2 granted by IN under IN-ZA (India and \
            South Africa: mutual recognition of authorised economic operators): it was not \
            active at the time asked about (2026-11-23), but suspended. Provisional: a fact \
            about this arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("IN-CBIC", "T2", of: "IN", relying: "ZA")
            scene.become(.suspended)
            return scene
        },
        ReferenceRow(
            "IN-CBIC",
            .consentWithdrawn,
            "a consent that was withdrawn",
            .refused(.consentMissing),
            """
            ZA does not recognise the status IN-CBIC T2 granted by IN under IN-ZA (India and \
            South Africa: mutual recognition of authorised economic operators): the holder has \
            not agreed that the data go to ZA, or has withdrawn it. Provisional: a fact about \
            this arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("IN-CBIC", "T2", of: "IN", relying: "ZA")
            scene.subject.consent = .partners([])
            return scene
        },
        ReferenceRow(
            "ZA-SARS",
            .recognised,
            "an exporter of the covered tier",
            .recognised(),
            """
            CN recognises the status ZA-SARS L2 granted by ZA under CN-ZA (China and South \
            Africa: mutual recognition of authorised economic operators). The text for a \
            declaration cannot be written: the number under the scheme AEO-CODE is not known. \
            Provisional: a fact about this arrangement is not certain.
            """
        ) {
            try ReferenceScene("ZA-SARS", "L2", of: "ZA", relying: "CN")
        },
        ReferenceRow(
            "ZA-SARS",
            .tier,
            "the tier L1, amended: the tier is known not to be covered",
            .refused(.tierNotCovered),
            """
            CN does not recognise the status ZA-SARS L1 granted by ZA under CN-ZA (China and \
            South Africa: mutual recognition of authorised economic operators): the tier L1 is \
            not covered. Provisional: a fact about this arrangement is not certain.
            """,
            shipped: .unknown(.tierUnknown)
        ) {
            var scene = try ReferenceScene("ZA-SARS", "L2", of: "ZA", relying: "CN")
            scene.amendments.append(
                .init(
                    arrangement: "CN-ZA",
                    path: "sides/1/programmes/0/tiers/0",
                    value: [
                        "tier": "L1", "accepted": false, "mapped_tier": nil, "source": nil,
                        "certainty": "unsure",
                    ]
                )
            )
            scene.subject.tier = "L1"
            scene.subject.components = []
            scene.become(.active)
            return scene
        },
        ReferenceRow(
            "ZA-SARS",
            .roleOrDirection,
            "in the role IMP",
            .refused(.roleNotCovered),
            """
            CN does not recognise the status ZA-SARS L2 granted by ZA under CN-ZA (China and \
            South Africa: mutual recognition of authorised economic operators): the role IMP is \
            not covered, only EXP and MFR. Provisional: a fact about this arrangement is not \
            certain.
            """
        ) {
            var scene = try ReferenceScene("ZA-SARS", "L2", of: "ZA", relying: "CN")
            scene.subject.roles = ["EXP", "IMP"]
            scene.question.role = "IMP"
            return scene
        },
        ReferenceRow(
            "ZA-SARS",
            .roleOrDirection,
            "goods in export",
            .refused(.directionNotCovered),
            """
            CN does not recognise the status ZA-SARS L2 granted by ZA under CN-ZA (China and \
            South Africa: mutual recognition of authorised economic operators): goods in export \
            are not covered, only import as CN sees it. Provisional: a fact about this \
            arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("ZA-SARS", "L2", of: "ZA", relying: "CN")
            scene.question.direction = .export
            return scene
        },
        ReferenceRow(
            "ZA-SARS",
            .beforeOperation,
            "before it is applied, on 2023-08-31",
            .refused(.notOperative),
            """
            CN does not recognise the status ZA-SARS L2 granted by ZA under CN-ZA (China and \
            South Africa: mutual recognition of authorised economic operators): it was not \
            applied by CN yet on 2023-08-31, only from 2023-09-01. Provisional: a fact about \
            this arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("ZA-SARS", "L2", of: "ZA", relying: "CN")
            try scene.ask(on: "2023-08-31")
            return scene
        },
        ReferenceRow(
            "ZA-SARS",
            .suspendedHolder,
            "a suspended holder",
            .refused(.statusNotActive),
            """
            CN does not recognise the status ZA-SARS L2 granted by ZA under CN-ZA (China and \
            South Africa: mutual recognition of authorised economic operators): it was not \
            active at the time asked about (2026-11-23), but suspended. Provisional: a fact \
            about this arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("ZA-SARS", "L2", of: "ZA", relying: "CN")
            scene.become(.suspended)
            return scene
        },
        ReferenceRow(
            "ZA-SARS",
            .consentWithdrawn,
            "a consent that was withdrawn",
            .refused(.consentMissing),
            """
            CN does not recognise the status ZA-SARS L2 granted by ZA under CN-ZA (China and \
            South Africa: mutual recognition of authorised economic operators): the holder has \
            not agreed that the data go to CN, or has withdrawn it. Provisional: a fact about \
            this arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("ZA-SARS", "L2", of: "ZA", relying: "CN")
            scene.subject.consent = .partners([])
            return scene
        },
        ReferenceRow(
            "ZA-SARS",
            .extra,
            "Hong Kong has signed, and since when it applies it is not known",
            .unknown(.operativeDateUnknown),
            """
            Whether HK recognises the status ZA-SARS L2 granted by ZA under HK-ZA (Hong Kong and \
            South Africa: mutual recognition of authorised economic operators) cannot be said: \
            since when HK applies it is not known. Provisional: a fact about this arrangement is \
            not certain.
            """
        ) {
            try ReferenceScene("ZA-SARS", "L2", of: "ZA", relying: "HK")
        },
        ReferenceRow(
            "ID-DJBC",
            .recognised,
            "an exporter of the covered tier",
            .recognised(),
            """
            TH recognises the status ID-DJBC AEO granted by ID under ASEAN (AEO mutual \
            recognition arrangement of ASEAN). Provisional: a fact about this arrangement is not \
            certain.
            """
        ) {
            try ReferenceScene("ID-DJBC", "AEO", of: "ID", relying: "TH")
        },
        ReferenceRow(
            "ID-DJBC",
            .tier,
            "the only tier, amended: the tier is known not to be covered",
            .refused(.tierNotCovered),
            """
            TH does not recognise the status ID-DJBC AEO granted by ID under ASEAN (AEO mutual \
            recognition arrangement of ASEAN): the tier AEO is not covered. Provisional: a fact \
            about this arrangement is not certain.
            """,
            shipped: .recognised()
        ) {
            var scene = try ReferenceScene("ID-DJBC", "AEO", of: "ID", relying: "TH")
            scene.amendments.append(
                .init(
                    arrangement: "ASEAN",
                    path: "sides/1/programmes/1/tiers/0",
                    value: [
                        "tier": "AEO", "accepted": false, "mapped_tier": nil, "source": nil,
                        "certainty": "unsure",
                    ]
                )
            )
            return scene
        },
        ReferenceRow(
            "ID-DJBC",
            .roleOrDirection,
            "in the role IMP",
            .refused(.roleNotCovered),
            """
            TH does not recognise the status ID-DJBC AEO granted by ID under ASEAN (AEO mutual \
            recognition arrangement of ASEAN): the role IMP is not covered, only EXP and MFR. \
            Provisional: a fact about this arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("ID-DJBC", "AEO", of: "ID", relying: "TH")
            scene.subject.roles = ["EXP", "IMP"]
            scene.question.role = "IMP"
            return scene
        },
        ReferenceRow(
            "ID-DJBC",
            .roleOrDirection,
            "goods in export",
            .refused(.directionNotCovered),
            """
            TH does not recognise the status ID-DJBC AEO granted by ID under ASEAN (AEO mutual \
            recognition arrangement of ASEAN): goods in export are not covered, only import as \
            TH sees it. Provisional: a fact about this arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("ID-DJBC", "AEO", of: "ID", relying: "TH")
            scene.question.direction = .export
            return scene
        },
        ReferenceRow(
            "ID-DJBC",
            .beforeOperation,
            "before it is applied, on 2024-09-30",
            .refused(.notOperative),
            """
            TH does not recognise the status ID-DJBC AEO granted by ID under ASEAN (AEO mutual \
            recognition arrangement of ASEAN): it was not applied by TH yet on 2024-09-30, only \
            from 2024-10-01. Provisional: a fact about this arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("ID-DJBC", "AEO", of: "ID", relying: "TH")
            try scene.ask(on: "2024-09-30")
            return scene
        },
        ReferenceRow(
            "ID-DJBC",
            .suspendedHolder,
            "a suspended holder",
            .refused(.statusNotActive),
            """
            TH does not recognise the status ID-DJBC AEO granted by ID under ASEAN (AEO mutual \
            recognition arrangement of ASEAN): it was not active at the time asked about \
            (2026-11-23), but suspended. Provisional: a fact about this arrangement is not \
            certain.
            """
        ) {
            var scene = try ReferenceScene("ID-DJBC", "AEO", of: "ID", relying: "TH")
            scene.become(.suspended)
            return scene
        },
        ReferenceRow(
            "ID-DJBC",
            .consentWithdrawn,
            "a consent that was withdrawn",
            .refused(.consentMissing),
            """
            TH does not recognise the status ID-DJBC AEO granted by ID under ASEAN (AEO mutual \
            recognition arrangement of ASEAN): the holder has not agreed that the data go to TH, \
            or has withdrawn it. Provisional: a fact about this arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("ID-DJBC", "AEO", of: "ID", relying: "TH")
            scene.subject.consent = .partners([])
            return scene
        },
    ]
}
