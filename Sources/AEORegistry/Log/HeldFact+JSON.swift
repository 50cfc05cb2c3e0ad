import JOSE

extension HeldFact {
    /// The fact's body (schemas/json/log-fact-held.schema.json).
    var body: JSONObject { ["held": .array(held.map(\.json))] }

    init(_ body: EntryFields) throws(EntryFault) {
        let places = try body.objects("held")
        guard (1...Self.most).contains(places.count) else { throw body.fault("held") }
        self.init(held: try HeldValue.list(places))
    }
}
