package import JOSE

/// A partner's list as an officer's program sends it, made up for tests.
package struct ListText: Sendable {
    package var header: JSONObject
    package var rows: [JSONObject] = []

    /// A complete list of China's customs of a day.
    package init(
        _ date: String,
        partner: String = "CN",
        programme: String? = "CN-GACC",
        mode: String = "snapshot",
        complete: Bool = true,
        file: String? = nil
    ) {
        header = [
            "v": 1, "partner": .string(partner), "mode": .string(mode), "complete": .bool(complete),
            "list_date": .string(date), "rejected": 0,
            "file_sha256": .string(Base64URL.encode(SHA256Digest.hash(Array((file ?? date + mode).utf8)))),
        ]
        header["programme"] = programme.map(JSONValue.string) ?? .null
    }

    /// Adds a row; `more` sets further members.
    package mutating func add(_ tin: String, _ status: String = "active", _ more: JSONObject = [:]) {
        var row: JSONObject = [
            "row": .integer(Int64(rows.count + 2)), "tin": .string(tin), "status": .string(status),
            "tier": "ADV", "name": .string("Trader \(tin)"), "authorised_on": "2020-05-01",
        ]
        for member in more { row[member.name] = member.value }
        rows.append(row)
    }

    /// The list with rows of these numbers, all active.
    package func with(_ tins: String...) -> ListText { with(tins) }

    /// The list with rows of these numbers, all active.
    package func with(_ tins: [String]) -> ListText {
        var copy = self
        for tin in tins { copy.add(tin) }
        return copy
    }

    /// The list with one more row.
    package func row(_ tin: String, _ status: String, _ more: JSONObject = [:]) -> ListText {
        var copy = self
        copy.add(tin, status, more)
        return copy
    }

    /// The list of another day, from another file.
    package func dated(_ date: String) -> ListText {
        var copy = self
        copy.header["list_date"] = .string(date)
        copy.header["file_sha256"] = .string(Base64URL.encode(SHA256Digest.hash(Array(date.utf8))))
        return copy
    }

    /// What is sent.
    package var bytes: [UInt8] {
        var header = header
        if header["rows"] == nil { header["rows"] = .integer(Int64(rows.count)) }
        return ([header] + rows).flatMap { JSONText.encode($0) + [UInt8(ascii: "\n")] }
    }
}
