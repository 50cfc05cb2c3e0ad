import AEOModel
import JOSE

/// Reads the members of an entry's object, naming the entry in every complaint.
struct EntryFields {
    /// Our own groups hold a signed body in base64, so they may be longer than anything that comes in.
    private static let limits = JSONLimits(maxBytes: 4 << 20)

    let index: UInt64
    let object: JSONObject

    init(_ bytes: [UInt8], index: UInt64) throws(EntryFault) {
        self.index = index
        do {
            object = try StrictJSON.parseObject(bytes, limits: Self.limits)
        } catch {
            throw EntryFault(index: index, detail: "\(error)")
        }
    }

    init(_ object: JSONObject, index: UInt64) {
        self.index = index
        self.object = object
    }

    func fault(_ name: String) -> EntryFault { EntryFault(index: index, detail: "cannot read \"\(name)\"") }

    func text(_ name: String) throws(EntryFault) -> String {
        guard let value = object[name]?.stringValue else { throw fault(name) }
        return value
    }

    func integer(_ name: String) throws(EntryFault) -> Int64 {
        guard let value = object[name]?.integerValue else { throw fault(name) }
        return value
    }

    /// A whole number that counts something.
    func count(_ name: String, below limit: Int = 1 << 53) throws(EntryFault) -> Int {
        guard let value = object[name]?.integerValue, value >= 0, value < limit else { throw fault(name) }
        return Int(value)
    }

    func bool(_ name: String) throws(EntryFault) -> Bool {
        guard let value = object[name]?.boolValue else { throw fault(name) }
        return value
    }

    func fields(_ name: String) throws(EntryFault) -> EntryFields {
        guard let value = object[name]?.objectValue else { throw fault(name) }
        return EntryFields(value, index: index)
    }

    /// An object, or nil for null.
    func optionalFields(_ name: String) throws(EntryFault) -> EntryFields? {
        guard let value = object[name] else { throw fault(name) }
        return value.isNull ? nil : try fields(name)
    }

    func texts(_ name: String) throws(EntryFault) -> [String] {
        guard let values = object[name]?.arrayValue else { throw fault(name) }
        let texts = values.compactMap(\.stringValue)
        guard texts.count == values.count else { throw fault(name) }
        return texts
    }

    func objects(_ name: String) throws(EntryFault) -> [EntryFields] {
        guard let values = object[name]?.arrayValue else { throw fault(name) }
        let objects = values.compactMap(\.objectValue)
        guard objects.count == values.count else { throw fault(name) }
        return objects.map { EntryFields($0, index: index) }
    }

    /// An index of the log, or nil for null.
    func optionalIndex(_ name: String) throws(EntryFault) -> UInt64? {
        guard let value = object[name] else { throw fault(name) }
        guard !value.isNull else { return nil }
        guard let number = value.integerValue, let index = UInt64(exactly: number) else { throw fault(name) }
        return index
    }

    func parsed<Value>(_ name: String, _ parse: (String) throws -> Value?) throws(EntryFault) -> Value {
        guard let text = object[name]?.stringValue, let value = try? parse(text) else { throw fault(name) }
        return value
    }

    func optional<Value>(_ name: String, _ parse: (String) throws -> Value?) throws(EntryFault) -> Value? {
        guard let value = object[name] else { throw fault(name) }
        return value.isNull ? nil : try parsed(name, parse)
    }

    func instant(_ name: String) throws(EntryFault) -> Instant {
        try parsed(name) { try Instant(rfc3339: $0) }
    }

    func optionalInstant(_ name: String) throws(EntryFault) -> Instant? {
        try optional(name) { try Instant(rfc3339: $0) }
    }

    func digest(_ name: String) throws(EntryFault) -> [UInt8] {
        try parsed(name) { text in
            let bytes = try Base64URL.decode(text)
            return bytes.count == 32 ? bytes : nil
        }
    }
}
