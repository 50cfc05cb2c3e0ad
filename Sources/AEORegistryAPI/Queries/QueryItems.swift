import AEOModel

/// The parameters of a URL's query, decoded, in their order.
package struct QueryItems: Sendable, Equatable {
    /// Names and values.
    package let items: [(name: String, value: String)]

    /// Reads the part after the question mark; a plus sign is a space, as forms write it.
    package init(parsing query: some StringProtocol) throws(BodyError) {
        var items: [(name: String, value: String)] = []
        for pair in query.utf8.split(separator: UInt8(ascii: "&")) {
            guard items.count < 256 else {
                throw BodyError(.tooMany, at: "", "the query has more than 256 parameters")
            }
            let parts = pair.split(
                separator: UInt8(ascii: "="),
                maxSplits: 1,
                omittingEmptySubsequences: false
            )
            guard let name = Self.decode(parts[0]), let value = parts.count > 1 ? Self.decode(parts[1]) : ""
            else {
                throw BodyError(.malformed, at: "", "the query has a broken escape or a control character")
            }
            items.append((name, value))
        }
        self.items = items
    }

    /// No parameters.
    package init() { items = [] }

    /// Refuses parameters outside a list, naming them, and all but some that are given twice.
    func check(known: [String], repeatable: [String] = []) throws(BodyError) {
        let strangers = items.map(\.name).filter { !known.contains($0) }
        guard strangers.isEmpty else { throw .unknown(strangers) }
        for name in known where !repeatable.contains(name) && values(name).count > 1 {
            throw BodyError(.tooMany, at: name, "this parameter is given more than once")
        }
    }

    /// Every value of a parameter.
    func values(_ name: String) -> [String] { items.filter { $0.name == name }.map(\.value) }

    /// The value of a parameter; an empty one counts as not given, as forms send it.
    func value(_ name: String) -> String? {
        guard let value = values(name).first, !value.isEmpty else { return nil }
        return value
    }

    /// The text of a time: a space stands where a plus sign was not encoded.
    func timeText(_ name: String) -> String? {
        value(name).map { text in
            String(
                decoding: text.utf8.map { $0 == UInt8(ascii: " ") ? UInt8(ascii: "+") : $0 },
                as: UTF8.self
            )
        }
    }

    func moment(_ name: String) throws(BodyError) -> Moment? {
        guard let text = timeText(name) else { return nil }
        do {
            return try Moment(parsing: text)
        } catch {
            throw BodyError(.malformed, at: name, error.description)
        }
    }

    func date(_ name: String) throws(BodyError) -> CivilDate? {
        guard let text = value(name) else { return nil }
        do {
            return try CivilDate(parsing: text)
        } catch {
            throw BodyError(.malformed, at: name, error.description)
        }
    }

    func programme(_ name: String) throws(BodyError) -> ProgrammeID? {
        guard let text = value(name) else { return nil }
        guard let id = ProgrammeID(parsing: text) else {
            throw BodyError(.malformed, at: name, "\"\(TextRule.excerpt(text))\" is no programme")
        }
        return id
    }

    /// A country, a union or an agency.
    func party(_ name: String) throws(BodyError) -> PartyCode? {
        guard let text = value(name) else { return nil }
        do {
            return try PartyCode(parsing: text)
        } catch {
            throw BodyError(.malformed, at: name, error.description)
        }
    }

    /// The identity that a page ended with.
    func recordID(_ name: String) throws(BodyError) -> RecordID? {
        guard let text = value(name) else { return nil }
        guard let id = RecordID(parsing: text) else {
            throw BodyError(.malformed, at: name, "the member `next` of the page before is wanted")
        }
        return id
    }

    func knowledge(_ name: String) throws(BodyError) -> KnowledgeMoment? {
        guard let text = timeText(name) else { return nil }
        return try KnowledgeMoment(parsing: text, at: name)
    }

    func integer(_ name: String, in range: ClosedRange<Int>) throws(BodyError) -> Int? {
        guard let text = value(name) else { return nil }
        guard text.utf8.count <= 15, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let number = Int(text),
            range.contains(number)
        else {
            throw BodyError(
                .malformed,
                at: name,
                "a number from \(range.lowerBound) to \(range.upperBound) is wanted"
            )
        }
        return number
    }

    /// Equality of names and values in their order.
    package static func == (left: QueryItems, right: QueryItems) -> Bool {
        left.items.elementsEqual(right.items) { $0.name == $1.name && $0.value == $1.value }
    }

    private static func decode(_ bytes: some Sequence<UInt8>) -> String? {
        PercentCoding.decode(String(decoding: Array(bytes), as: UTF8.self), plusIsSpace: true)
    }
}
