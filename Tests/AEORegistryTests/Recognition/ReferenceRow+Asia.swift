import AEOModel
import JOSE

extension ReferenceRow {
    /// The cases of China, Hong Kong and Japan.
    static let asia: [ReferenceRow] = [
        ReferenceRow(
            "CN-GACC",
            .recognised,
            "an exporter of the covered tier",
            .recognised(),
            """
            NL recognises the status CN-GACC ADV granted by CN under CN-EU (China and European \
            Union: mutual recognition of authorised economic operators). The text for a \
            declaration cannot be written: the number under the scheme AEO-CODE is not known. \
            Provisional: a fact about this arrangement is not certain.
            """
        ) {
            try ReferenceScene("CN-GACC", "ADV", of: "CN", relying: "NL")
        },
        ReferenceRow(
            "CN-GACC",
            .tier,
            "the tier CERT, amended: the tier is known not to be covered",
            .refused(.tierNotCovered),
            """
            NL does not recognise the status CN-GACC CERT granted by CN under CN-EU (China and \
            European Union: mutual recognition of authorised economic operators): the tier CERT \
            is not covered. Provisional: a fact about this arrangement is not certain.
            """,
            shipped: .unknown(.tierUnknown)
        ) {
            var scene = try ReferenceScene("CN-GACC", "ADV", of: "CN", relying: "NL")
            scene.amendments.append(
                .init(
                    arrangement: "CN-EU",
                    path: "sides/0/programmes/0/tiers/1",
                    value: [
                        "tier": "CERT", "accepted": false, "mapped_tier": nil, "source": nil,
                        "certainty": "unsure",
                    ]
                )
            )
            scene.subject.tier = "CERT"
            scene.subject.components = []
            scene.become(.active)
            return scene
        },
        ReferenceRow(
            "CN-GACC",
            .roleOrDirection,
            "in the role IMP",
            .refused(.roleNotCovered),
            """
            NL does not recognise the status CN-GACC ADV granted by CN under CN-EU (China and \
            European Union: mutual recognition of authorised economic operators): the role IMP \
            is not covered, only EXP and MFR. Provisional: a fact about this arrangement is not \
            certain.
            """
        ) {
            var scene = try ReferenceScene("CN-GACC", "ADV", of: "CN", relying: "NL")
            scene.subject.roles = ["EXP", "IMP"]
            scene.question.role = "IMP"
            return scene
        },
        ReferenceRow(
            "CN-GACC",
            .roleOrDirection,
            "goods in export",
            .refused(.directionNotCovered),
            """
            NL does not recognise the status CN-GACC ADV granted by CN under CN-EU (China and \
            European Union: mutual recognition of authorised economic operators): goods in \
            export are not covered, only import as NL sees it. Provisional: a fact about this \
            arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("CN-GACC", "ADV", of: "CN", relying: "NL")
            scene.question.direction = .export
            return scene
        },
        ReferenceRow(
            "CN-GACC",
            .beforeOperation,
            "before it is applied, on 2015-10-31",
            .refused(.notOperative),
            """
            NL does not recognise the status CN-GACC ADV granted by CN under CN-EU (China and \
            European Union: mutual recognition of authorised economic operators): it was not \
            applied by NL yet on 2015-10-31, only from 2015-11-01. Provisional: a fact about \
            this arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("CN-GACC", "ADV", of: "CN", relying: "NL")
            try scene.ask(on: "2015-10-31")
            return scene
        },
        ReferenceRow(
            "CN-GACC",
            .suspendedHolder,
            "a suspended holder",
            .refused(.statusNotActive),
            """
            NL does not recognise the status CN-GACC ADV granted by CN under CN-EU (China and \
            European Union: mutual recognition of authorised economic operators): it was not \
            active at the time asked about (2026-11-23), but suspended. Provisional: a fact \
            about this arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("CN-GACC", "ADV", of: "CN", relying: "NL")
            scene.become(.suspended)
            return scene
        },
        ReferenceRow(
            "CN-GACC",
            .consentWithdrawn,
            "a consent that was withdrawn",
            .refused(.consentMissing),
            """
            NL does not recognise the status CN-GACC ADV granted by CN under CN-EU (China and \
            European Union: mutual recognition of authorised economic operators): the holder has \
            not agreed that the data go to NL, or has withdrawn it. Provisional: a fact about \
            this arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("CN-GACC", "ADV", of: "CN", relying: "NL")
            scene.subject.consent = .partners([])
            return scene
        },
        ReferenceRow(
            "CN-GACC",
            .extra,
            "consent for the Union holds for its member",
            .recognised(),
            """
            NL recognises the status CN-GACC ADV granted by CN under CN-EU (China and European \
            Union: mutual recognition of authorised economic operators). The text for a \
            declaration cannot be written: the number under the scheme AEO-CODE is not known. \
            Provisional: a fact about this arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("CN-GACC", "ADV", of: "CN", relying: "NL")
            scene.subject.consent = .partners(["EU"])
            return scene
        },
        ReferenceRow(
            "CN-GACC",
            .extra,
            "consent for another partner is none",
            .refused(.consentMissing),
            """
            NL does not recognise the status CN-GACC ADV granted by CN under CN-EU (China and \
            European Union: mutual recognition of authorised economic operators): the holder has \
            not agreed that the data go to NL, or has withdrawn it. Provisional: a fact about \
            this arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("CN-GACC", "ADV", of: "CN", relying: "NL")
            scene.subject.consent = .partners(["JP"])
            return scene
        },
        ReferenceRow(
            "HK-CED",
            .recognised,
            "an exporter of the covered tier",
            .recognised(),
            """
            ZA recognises the status HK-CED T2 granted by HK under HK-ZA (Hong Kong and South \
            Africa: mutual recognition of authorised economic operators). Provisional: a fact \
            about this arrangement is not certain.
            """
        ) {
            try ReferenceScene("HK-CED", "T2", of: "HK", relying: "ZA")
        },
        ReferenceRow(
            "HK-CED",
            .tier,
            "the tier T1",
            .refused(.tierNotCovered),
            """
            ZA does not recognise the status HK-CED T1 granted by HK under HK-ZA (Hong Kong and \
            South Africa: mutual recognition of authorised economic operators): the tier T1 is \
            not covered. Provisional: a fact about this arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("HK-CED", "T2", of: "HK", relying: "ZA")
            scene.subject.tier = "T1"
            scene.subject.components = []
            scene.become(.active)
            return scene
        },
        ReferenceRow(
            "HK-CED",
            .roleOrDirection,
            "in the role IMP",
            .refused(.roleNotCovered),
            """
            ZA does not recognise the status HK-CED T2 granted by HK under HK-ZA (Hong Kong and \
            South Africa: mutual recognition of authorised economic operators): the role IMP is \
            not covered, only EXP and MFR. Provisional: a fact about this arrangement is not \
            certain.
            """
        ) {
            var scene = try ReferenceScene("HK-CED", "T2", of: "HK", relying: "ZA")
            scene.subject.roles = ["EXP", "IMP"]
            scene.question.role = "IMP"
            return scene
        },
        ReferenceRow(
            "HK-CED",
            .roleOrDirection,
            "goods in export",
            .refused(.directionNotCovered),
            """
            ZA does not recognise the status HK-CED T2 granted by HK under HK-ZA (Hong Kong and \
            South Africa: mutual recognition of authorised economic operators): goods in export \
            are not covered, only import as ZA sees it. Provisional: a fact about this \
            arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("HK-CED", "T2", of: "HK", relying: "ZA")
            scene.question.direction = .export
            return scene
        },
        ReferenceRow(
            "HK-CED",
            .beforeOperation,
            "before it is applied, on 2024-12-02",
            .refused(.notOperative),
            """
            ZA does not recognise the status HK-CED T2 granted by HK under HK-ZA (Hong Kong and \
            South Africa: mutual recognition of authorised economic operators): it was not \
            applied by ZA yet on 2024-12-02, only from 2024-12-03. Provisional: a fact about \
            this arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("HK-CED", "T2", of: "HK", relying: "ZA")
            try scene.ask(on: "2024-12-02")
            return scene
        },
        ReferenceRow(
            "HK-CED",
            .suspendedHolder,
            "a suspended holder",
            .refused(.statusNotActive),
            """
            ZA does not recognise the status HK-CED T2 granted by HK under HK-ZA (Hong Kong and \
            South Africa: mutual recognition of authorised economic operators): it was not \
            active at the time asked about (2026-11-23), but suspended. Provisional: a fact \
            about this arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("HK-CED", "T2", of: "HK", relying: "ZA")
            scene.become(.suspended)
            return scene
        },
        ReferenceRow(
            "HK-CED",
            .consentWithdrawn,
            "a consent that was withdrawn",
            .refused(.consentMissing),
            """
            ZA does not recognise the status HK-CED T2 granted by HK under HK-ZA (Hong Kong and \
            South Africa: mutual recognition of authorised economic operators): the holder has \
            not agreed that the data go to ZA, or has withdrawn it. Provisional: a fact about \
            this arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("HK-CED", "T2", of: "HK", relying: "ZA")
            scene.subject.consent = .partners([])
            return scene
        },
        ReferenceRow(
            "JP-JC",
            .recognised,
            "an exporter of the covered tier",
            .recognised(),
            """
            US recognises the status JP-JC EXP granted by JP under JP-US (Japan and United \
            States: mutual recognition of authorised economic operators). The text for a \
            declaration cannot be written: the code of the scheme MID in use there is not known. \
            Provisional: a fact about this arrangement is not certain.
            """
        ) {
            try ReferenceScene("JP-JC", "EXP", of: "JP", relying: "US")
        },
        ReferenceRow(
            "JP-JC",
            .tier,
            "the tier WHS, amended: the tier is known not to be covered",
            .refused(.tierNotCovered),
            """
            US does not recognise the status JP-JC WHS granted by JP under JP-US (Japan and \
            United States: mutual recognition of authorised economic operators): the tier WHS is \
            not covered. Provisional: a fact about this arrangement is not certain.
            """,
            shipped: .unknown(.tierUnknown)
        ) {
            var scene = try ReferenceScene("JP-JC", "EXP", of: "JP", relying: "US")
            scene.amendments.append(
                .init(
                    arrangement: "JP-US",
                    path: "sides/0/programmes/0/tiers/2",
                    value: [
                        "tier": "WHS", "accepted": false, "mapped_tier": nil, "source": nil,
                        "certainty": "unsure",
                    ]
                )
            )
            scene.subject.tier = "WHS"
            scene.subject.components = []
            scene.become(.active)
            return scene
        },
        ReferenceRow(
            "JP-JC",
            .roleOrDirection,
            "in the role BRK",
            .refused(.roleNotCovered),
            """
            US does not recognise the status JP-JC EXP granted by JP under JP-US (Japan and \
            United States: mutual recognition of authorised economic operators): the role BRK is \
            not covered, only EXP and MFR. Provisional: a fact about this arrangement is not \
            certain.
            """
        ) {
            var scene = try ReferenceScene("JP-JC", "EXP", of: "JP", relying: "US")
            scene.subject.roles = ["EXP", "BRK"]
            scene.question.role = "BRK"
            return scene
        },
        ReferenceRow(
            "JP-JC",
            .roleOrDirection,
            "goods in export",
            .refused(.directionNotCovered),
            """
            US does not recognise the status JP-JC EXP granted by JP under JP-US (Japan and \
            United States: mutual recognition of authorised economic operators): goods in export \
            are not covered, only import as US sees it. Provisional: a fact about this \
            arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("JP-JC", "EXP", of: "JP", relying: "US")
            scene.question.direction = .export
            return scene
        },
        ReferenceRow(
            "JP-JC",
            .beforeOperation,
            "before it is applied, on 2009-05-31",
            .refused(.notOperative),
            """
            US does not recognise the status JP-JC EXP granted by JP under JP-US (Japan and \
            United States: mutual recognition of authorised economic operators): it was not \
            applied by US yet on 2009-05-31, only from a day between 2009-06-01 and 2009-06-30. \
            Provisional: a fact about this arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("JP-JC", "EXP", of: "JP", relying: "US")
            try scene.ask(on: "2009-05-31")
            return scene
        },
        ReferenceRow(
            "JP-JC",
            .suspendedHolder,
            "a suspended holder",
            .refused(.statusNotActive),
            """
            US does not recognise the status JP-JC EXP granted by JP under JP-US (Japan and \
            United States: mutual recognition of authorised economic operators): it was not \
            active at the time asked about (2026-11-23), but suspended. Provisional: a fact \
            about this arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("JP-JC", "EXP", of: "JP", relying: "US")
            scene.become(.suspended)
            return scene
        },
        ReferenceRow(
            "JP-JC",
            .consentWithdrawn,
            "a consent that was withdrawn",
            .refused(.consentMissing),
            """
            US does not recognise the status JP-JC EXP granted by JP under JP-US (Japan and \
            United States: mutual recognition of authorised economic operators): the holder has \
            not agreed that the data go to US, or has withdrawn it. Provisional: a fact about \
            this arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("JP-JC", "EXP", of: "JP", relying: "US")
            scene.subject.consent = .partners([])
            return scene
        },
        ReferenceRow(
            "JP-JC",
            .extra,
            "with the code in use there, a text for the declaration is known",
            .recognised(),
            """
            US recognises the status JP-JC EXP granted by JP under JP-US (Japan and United \
            States: mutual recognition of authorised economic operators). Provisional: a fact \
            about this arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("JP-JC", "EXP", of: "JP", relying: "US")
            scene.subject.aliases = [TraderIdentifier(scheme: "MID", value: "JPEXA1TOK")]
            return scene
        },
        ReferenceRow(
            "JP-JC",
            .extra,
            "a role that the arrangement covers and the certificate does not",
            .refused(.roleNotHeld),
            """
            US does not recognise the status JP-JC EXP granted by JP under JP-US (Japan and \
            United States: mutual recognition of authorised economic operators): the certificate \
            does not cover the role MFR (it covers EXP). Provisional: a fact about this \
            arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("JP-JC", "EXP", of: "JP", relying: "US")
            scene.question.role = "MFR"
            return scene
        },
    ]
}
