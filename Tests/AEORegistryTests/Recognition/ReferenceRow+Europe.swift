import AEOModel
import JOSE

extension ReferenceRow {
    /// The cases of the European Union.
    static let europe: [ReferenceRow] = [
        ReferenceRow(
            "EU-AEO",
            .recognised,
            "an exporter of the covered tier",
            .recognised(),
            """
            CN recognises the status EU-AEO AEOF granted by NL under CN-EU (China and European \
            Union: mutual recognition of authorised economic operators). Provisional: a fact \
            about this arrangement is not certain.
            """
        ) {
            try ReferenceScene("EU-AEO", "AEOF", of: "NL", relying: "CN")
        },
        ReferenceRow(
            "EU-AEO",
            .tier,
            "the tier AEOC",
            .refused(.tierNotCovered),
            """
            CN does not recognise the status EU-AEO AEOC granted by NL under CN-EU (China and \
            European Union: mutual recognition of authorised economic operators): the tier AEOC \
            is not covered. Provisional: a fact about this arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("EU-AEO", "AEOF", of: "NL", relying: "CN")
            scene.subject.tier = "AEOC"
            scene.subject.components = []
            scene.become(.active)
            return scene
        },
        ReferenceRow(
            "EU-AEO",
            .roleOrDirection,
            "in the role IMP",
            .refused(.roleNotCovered),
            """
            CN does not recognise the status EU-AEO AEOF granted by NL under CN-EU (China and \
            European Union: mutual recognition of authorised economic operators): the role IMP \
            is not covered, only EXP and MFR. Provisional: a fact about this arrangement is not \
            certain.
            """
        ) {
            var scene = try ReferenceScene("EU-AEO", "AEOF", of: "NL", relying: "CN")
            scene.subject.roles = ["EXP", "IMP"]
            scene.question.role = "IMP"
            return scene
        },
        ReferenceRow(
            "EU-AEO",
            .roleOrDirection,
            "goods in export",
            .refused(.directionNotCovered),
            """
            CN does not recognise the status EU-AEO AEOF granted by NL under CN-EU (China and \
            European Union: mutual recognition of authorised economic operators): goods in \
            export are not covered, only import as CN sees it. Provisional: a fact about this \
            arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("EU-AEO", "AEOF", of: "NL", relying: "CN")
            scene.question.direction = .export
            return scene
        },
        ReferenceRow(
            "EU-AEO",
            .beforeOperation,
            "before it is applied, on 2015-10-31",
            .refused(.notOperative),
            """
            CN does not recognise the status EU-AEO AEOF granted by NL under CN-EU (China and \
            European Union: mutual recognition of authorised economic operators): it was not \
            applied by CN yet on 2015-10-31, only from 2015-11-01. Provisional: a fact about \
            this arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("EU-AEO", "AEOF", of: "NL", relying: "CN")
            try scene.ask(on: "2015-10-31")
            return scene
        },
        ReferenceRow(
            "EU-AEO",
            .suspendedHolder,
            "a suspended holder",
            .refused(.statusNotActive),
            """
            CN does not recognise the status EU-AEO AEOF granted by NL under CN-EU (China and \
            European Union: mutual recognition of authorised economic operators): it was not \
            active at the time asked about (2026-11-23), but suspended. Provisional: a fact \
            about this arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("EU-AEO", "AEOF", of: "NL", relying: "CN")
            scene.become(.suspended)
            return scene
        },
        ReferenceRow(
            "EU-AEO",
            .consentWithdrawn,
            "a consent that was withdrawn",
            .refused(.consentMissing),
            """
            CN does not recognise the status EU-AEO AEOF granted by NL under CN-EU (China and \
            European Union: mutual recognition of authorised economic operators): the holder has \
            not agreed that the data go to all partners, or has withdrawn it. Provisional: a \
            fact about this arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("EU-AEO", "AEOF", of: "NL", relying: "CN")
            scene.subject.consent = .partners([])
            return scene
        },
        ReferenceRow(
            "EU-AEO",
            .extra,
            "an AEOF of which the security part is suspended counts as AEOC",
            .refused(.tierNotCovered),
            """
            CN does not recognise the status EU-AEO AEOF granted by NL under CN-EU (China and \
            European Union: mutual recognition of authorised economic operators): the tier AEOC \
            is not covered. The AEOF counts as AEOC, because not active: AEOS (suspended). \
            Provisional: a fact about this arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("EU-AEO", "AEOF", of: "NL", relying: "CN")
            scene.subject.standing = Standing(
                whole: .active,
                parts: [.component("AEOC"): .active, .component("AEOS"): .suspended]
            )
            return scene
        },
        ReferenceRow(
            "EU-AEO",
            .extra,
            "consent for one partner only, where it is all or none",
            .refused(.consentMissing),
            """
            CN does not recognise the status EU-AEO AEOF granted by NL under CN-EU (China and \
            European Union: mutual recognition of authorised economic operators): the holder has \
            not agreed that the data go to all partners, or has withdrawn it. Provisional: a \
            fact about this arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("EU-AEO", "AEOF", of: "NL", relying: "CN")
            scene.subject.consent = .partners(["CN"])
            return scene
        },
        ReferenceRow(
            "EU-AEO",
            .extra,
            "a broker in the United States",
            .refused(.roleNotCovered),
            """
            US does not recognise the status EU-AEO AEOS granted by NL under EU-US (European \
            Union and United States: mutual recognition of authorised economic operators): the \
            role BRK is not covered, only EXP and MFR. Provisional: a fact about this \
            arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("EU-AEO", "AEOS", of: "NL", relying: "US")
            scene.question.role = "BRK"
            return scene
        },
        ReferenceRow(
            "EU-AEO",
            .extra,
            "a British holder on the last day in the Union",
            .recognised(),
            """
            CN recognises the status EU-AEO AEOS granted by GB under CN-EU (China and European \
            Union: mutual recognition of authorised economic operators). Provisional: a fact \
            about this arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("EU-AEO", "AEOS", of: "GB", relying: "CN")
            try scene.ask(on: "2020-12-31")
            return scene
        },
        ReferenceRow(
            "EU-AEO",
            .domesticRecognised,
            "aviation security relies on the security tier",
            .recognised(),
            """
            EU-AVSEC recognises the status EU-AEO AEOS granted by NL under EU-AVIATION (AEO \
            status and aviation security: regulated agents and known consignors). It covers \
            single premises only (those that the AEO authorisation covers, to the extent that \
            its security criteria are the same); the question names none, so check which it is. \
            Provisional: a fact about this arrangement is not certain.
            """
        ) {
            try ReferenceScene("EU-AEO", "AEOS", of: "NL", relying: "EU-AVSEC", direction: .export)
        },
        ReferenceRow(
            "EU-AEO",
            .domesticRefused,
            "aviation security does not rely on AEOC",
            .refused(.tierNotCovered),
            """
            EU-AVSEC does not recognise the status EU-AEO AEOC granted by NL under EU-AVIATION \
            (AEO status and aviation security: regulated agents and known consignors): the tier \
            AEOC is not covered. Provisional: a fact about this arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene(
                "EU-AEO",
                "AEOS",
                of: "NL",
                relying: "EU-AVSEC",
                direction: .export
            )
            scene.subject.tier = "AEOC"
            return scene
        },
        ReferenceRow(
            "EU-AEO",
            .domesticRefused,
            "aviation security does not rely on it for imports",
            .refused(.directionNotCovered),
            """
            EU-AVSEC does not recognise the status EU-AEO AEOS granted by NL under EU-AVIATION \
            (AEO status and aviation security: regulated agents and known consignors): goods in \
            import are not covered, only export and transit as EU-AVSEC sees it. Provisional: a \
            fact about this arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene(
                "EU-AEO",
                "AEOS",
                of: "NL",
                relying: "EU-AVSEC",
                direction: .export
            )
            scene.question.direction = .import
            return scene
        },
        ReferenceRow(
            "EU-AEO",
            .domesticEnded,
            "the AEO that aviation security relied on was revoked",
            .refused(.statusNotActive),
            """
            EU-AVSEC does not recognise the status EU-AEO AEOS granted by NL under EU-AVIATION \
            (AEO status and aviation security: regulated agents and known consignors): it was \
            not active at the time asked about (2026-11-23), but revoked. Provisional: a fact \
            about this arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene(
                "EU-AEO",
                "AEOS",
                of: "NL",
                relying: "EU-AVSEC",
                direction: .export
            )
            scene.become(.revoked)
            return scene
        },
        ReferenceRow(
            "EU-AEO",
            .domesticRecognised,
            "customs rely on a regulated agent",
            .recognised(),
            """
            NL recognises the status EU-RA RA granted by EU-AVSEC under EU-AVIATION (AEO status \
            and aviation security: regulated agents and known consignors). It covers single \
            premises only (those for which the status was granted); the question names none, so \
            check which it is. Provisional: a fact about this arrangement is not certain.
            """
        ) {
            try ReferenceScene("EU-RA", "RA", of: "EU-AVSEC", relying: "NL", direction: .export)
        },
        ReferenceRow(
            "EU-AEO",
            .domesticEnded,
            "the regulated agent that customs relied on was revoked",
            .refused(.statusNotActive),
            """
            NL does not recognise the status EU-RA RA granted by EU-AVSEC under EU-AVIATION (AEO \
            status and aviation security: regulated agents and known consignors): it was not \
            active at the time asked about (2026-11-23), but revoked. Provisional: a fact about \
            this arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("EU-RA", "RA", of: "EU-AVSEC", relying: "NL", direction: .export)
            scene.become(.revoked)
            return scene
        },
        ReferenceRow(
            "EU-AEO",
            .domesticRefused,
            "customs did not rely on a regulated agent before",
            .refused(.notOperative),
            """
            NL does not recognise the status EU-RA RA granted by EU-AVSEC under EU-AVIATION (AEO \
            status and aviation security: regulated agents and known consignors): it was not \
            applied by NL yet on 2013-12-31, only from a day between 2014-01-01 and 2014-12-31. \
            Provisional: a fact about this arrangement is not certain.
            """
        ) {
            var scene = try ReferenceScene("EU-RA", "RA", of: "EU-AVSEC", relying: "NL", direction: .export)
            try scene.ask(on: "2013-12-31")
            return scene
        },
    ]
}
