import AEOModel
import Testing

/// Acts on a combined certificate, and the values that its places in the list then have.
struct ActScript: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Whole certificate, AEOC, AEOS.
    let values: [UInt8]
    let requests: [ActRequest]

    init(_ description: String, _ values: [UInt8], _ requests: [ActRequest]) {
        testDescription = description
        self.values = values
        self.requests = requests
    }

    private static func act(_ kind: ActKind, _ part: String? = nil, all: Bool = false) -> ActRequest {
        ActRequest(kind: kind, part: part.map(Part.component), all: all)
    }

    static let all = [
        ActScript("nothing", [0, 0, 0], []),
        ActScript("suspended", [2, 2, 2], [act(.suspend)]),
        ActScript("suspended in one part", [0, 2, 0], [act(.suspend, "AEOC")]),
        ActScript("suspended in the other part", [0, 0, 2], [act(.suspend, "AEOS")]),
        ActScript("suspended in both parts", [2, 2, 2], [act(.suspend, "AEOC"), act(.suspend, "AEOS")]),
        ActScript("revoked", [1, 1, 1], [act(.revoke)]),
        ActScript("revoked in one part", [0, 1, 0], [act(.revoke, "AEOC")]),
        ActScript(
            "one part revoked, the other suspended",
            [2, 1, 2],
            [act(.revoke, "AEOC"), act(.suspend, "AEOS")]
        ),
        ActScript("revoked part by part", [1, 1, 1], [act(.revoke, "AEOS"), act(.revoke, "AEOC")]),
        ActScript(
            "one part surrendered, the other revoked",
            [1, 1, 1],
            [act(.surrender, "AEOC"), act(.revoke, "AEOS")]
        ),
        ActScript("annulled", [1, 1, 1], [act(.annul)]),
        ActScript("surrendered", [1, 1, 1], [act(.surrender)]),
        ActScript("suspended and reinstated", [0, 0, 0], [act(.suspend), act(.reinstate)]),
        ActScript(
            "suspended twice, reinstated at once",
            [0, 0, 0],
            [act(.suspend), act(.suspend, "AEOC"), act(.reinstate, all: true)]
        ),
        ActScript("suspended, then revoked", [1, 1, 1], [act(.suspend), act(.revoke)]),
        ActScript("decided, not served", [0, 0, 0], [ActRequest(kind: .revoke, notServed: true)]),
        ActScript("annulment not served", [0, 0, 0], [ActRequest(kind: .annul, notServed: true)]),
    ]
}
