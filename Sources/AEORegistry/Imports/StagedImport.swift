import AEOModel
import JOSE

/// The note beside a staged list: who sent it, and what was shown of it.
struct StagedImport: Sendable, Equatable {
    /// How long a list waits to be applied, in seconds: seven days.
    static let patience: Int64 = 7 * 86_400
    /// The most lists that wait at once.
    static let most = 8

    let id: RecordID
    let stagedAt: Instant
    /// The thumbprint of the officer's key.
    let officer: String
    /// Officer, method and path, and the key: a repeated request finds its first answer.
    let scope: String
    let key: String
    /// SHA-256 of the rows as sent.
    let upload: [UInt8]
    /// The partner that the officer named.
    let partner: PartyCode
    /// The digest of all that the list would have changed then.
    let changes: [UInt8]
    let guards: [MirrorGuard]
    /// The answer as given.
    let answer: JSONObject

    var expiresAt: Instant { stagedAt.adding(seconds: Self.patience) }

    /// What a list of imports says of it.
    var summary: JSONObject {
        var object: JSONObject = ["id": .string(id.description), "state": "staged"]
        for name in [
            "partner", "programme", "mode", "list_date", "complete", "rows", "accepted", "rejected",
            "errors_total", "diff", "guard", "guards",
        ] {
            object[name] = answer[name]
        }
        object["officer"] = .string(officer)
        object["staged_at"] = .string(stagedAt.rfc3339)
        object["expires_at"] = .string(expiresAt.rfc3339)
        return object
    }

    var bytes: [UInt8] {
        let object: JSONObject = [
            "v": 1, "id": .string(id.description), "staged_at": .string(stagedAt.rfc3339),
            "officer": .string(officer), "scope": .string(scope), "key": .string(key),
            "upload": .string(Base64URL.encode(upload)), "partner": .string(partner.text),
            "changes": .string(Base64URL.encode(changes)),
            "guards": .array(guards.map { .string($0.rawValue) }), "answer": .object(answer),
        ]
        return JSONText.encode(object)
    }
}

extension StagedImport {
    /// Reads a note; `nil` for one that this program did not write.
    init?(_ bytes: [UInt8]) {
        let limits = JSONLimits(maxBytes: 8 << 20)
        guard let object = try? StrictJSON.parseObject(bytes, limits: limits),
            object["v"]?.integerValue == 1,
            let id = object["id"]?.stringValue.flatMap(RecordID.init(parsing:)),
            let stagedAt = object["staged_at"]?.stringValue.flatMap({ try? Instant(rfc3339: $0) }),
            let officer = object["officer"]?.stringValue, let scope = object["scope"]?.stringValue,
            let key = object["key"]?.stringValue,
            let upload = object["upload"]?.stringValue.flatMap({ try? Base64URL.decode($0) }),
            let partner = object["partner"]?.stringValue.flatMap({ try? PartyCode(parsing: $0) }),
            let changes = object["changes"]?.stringValue.flatMap({ try? Base64URL.decode($0) }),
            let words = object["guards"]?.arrayValue?.compactMap(\.stringValue),
            let answer = object["answer"]?.objectValue
        else { return nil }
        self.init(
            id: id,
            stagedAt: stagedAt,
            officer: officer,
            scope: scope,
            key: key,
            upload: upload,
            partner: partner,
            changes: changes,
            guards: words.compactMap(MirrorGuard.init(rawValue:)),
            answer: answer
        )
    }
}
