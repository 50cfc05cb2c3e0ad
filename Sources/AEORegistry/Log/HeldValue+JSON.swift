import AEOModel
import JOSE

extension HeldValue {
    /// The place as a fact carries it.
    var json: JSONValue {
        [
            "authority": .string(list.authority.text),
            "list": .integer(Int64(list.number)),
            "idx": .integer(Int64(index)),
            "value": .integer(Int64(value)),
        ]
    }

    /// Reads the places that a fact carries.
    static func list(_ entries: [EntryFields]) throws(EntryFault) -> [HeldValue] {
        var held: [HeldValue] = []
        for entry in entries { held.append(try HeldValue(entry)) }
        return held
    }

    private init(_ entry: EntryFields) throws(EntryFault) {
        let value = try entry.count("value", below: 3)
        guard value > 0 else { throw entry.fault("value") }
        self.init(
            list: ListKey(
                authority: try entry.parsed("authority") { try CountryCode(authority: $0) },
                number: try entry.count("list", below: 1 << 31)
            ),
            index: try entry.count("idx", below: StatusListPublisher.listSize),
            value: UInt8(value)
        )
    }
}
