/// The parameters of `GET /v1/due`.
package struct DueParameters: Sendable, Hashable {
    /// How many days to look ahead, 0 to 3,660.
    package let days: Int
    /// At most so many items, 1 to 10,000.
    package let limit: Int

    /// Reads the parameters.
    package init(_ query: QueryItems) throws(BodyError) {
        try query.check(known: ["within", "limit"])
        days = try Self.days(query.value("within") ?? "30d")
        limit = try query.integer("limit", in: 1...10_000) ?? 10_000
    }

    private static func days(_ text: String) throws(BodyError) -> Int {
        let digits = text.utf8.dropLast()
        guard text.utf8.last == UInt8(ascii: "d"), (1...4).contains(digits.count),
            digits.allSatisfy({ (0x30...0x39).contains($0) }),
            let days = Int(String(decoding: Array(digits), as: UTF8.self)), days <= 3660
        else {
            throw BodyError(.malformed, at: "within", "a number of days from 0d to 3660d is wanted")
        }
        return days
    }
}
