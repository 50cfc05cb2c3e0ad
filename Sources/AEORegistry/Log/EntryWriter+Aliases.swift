import AEOModel
import JOSE

extension EntryWriter {
    func aliasGroup(_ entry: AliasEntry) -> JSONObject {
        [
            "v": 1,
            "kind": .string(CaseKind.alias.rawValue),
            "alias_id": .string(entry.alias.description),
            "authority": .string(entry.authority.text),
            "party": .string(entry.party.text),
            "recorded_at": .string(entry.recordedAt.rfc3339),
            "from": .text(entry.from?.rfc3339),
            "until": .text(entry.until?.rfc3339),
        ]
    }

    func aliasEndGroup(_ entry: AliasEndEntry) -> JSONObject {
        [
            "v": 1,
            "kind": .string(CaseKind.aliasEnd.rawValue),
            "act_id": .string(entry.act.description),
            "alias_id": .string(entry.alias.description),
            "authority": .string(entry.authority.text),
            "recorded_at": .string(entry.recordedAt.rfc3339),
            "ends_at": .string(entry.endsAt.rfc3339),
        ]
    }

    /// The group `holder` of an alias: the code, and the trader by the number used abroad.
    static func aliasHolder(scheme: String, value: String, tin: String) -> JSONObject {
        [
            "v": 1, "alias": ["scheme": .string(scheme), "value": .string(value)], "tin": .string(tin),
        ]
    }
}
