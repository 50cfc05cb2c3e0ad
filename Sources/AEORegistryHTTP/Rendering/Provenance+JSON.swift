import AEOModel
import JOSE

extension Provenance {
    /// The partner's list that an answer rests on.
    var json: JSONObject {
        [
            "partner": .string(partner.text),
            "list_date": .string(listDate.description),
            "received_at": .string(receivedAt.rfc3339),
            "complete": .bool(isComplete),
        ]
    }
}
