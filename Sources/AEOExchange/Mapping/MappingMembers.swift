import AEOModel
import JOSE

/// The members of a mapping, read by kind; each fault names its member.
struct MappingMembers {
    let object: JSONObject

    func text(_ name: String) throws(MappingError) -> String? {
        guard let value = object[name], !value.isNull else { return nil }
        guard let text = value.stringValue, !text.isEmpty, text.utf8.count <= 512 else {
            throw MappingError(name, "a text of 1 to 512 bytes is wanted")
        }
        return text
    }

    func required(_ name: String) throws(MappingError) -> String {
        guard let text = try text(name) else { throw MappingError(name, "is missing") }
        return text
    }

    func word<Word: RawRepresentable & CaseIterable>(
        _ name: String,
        _ type: Word.Type
    ) throws(MappingError) -> Word? where Word.RawValue == String {
        guard let text = try text(name) else { return nil }
        guard let word = Word(rawValue: text) else {
            let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
            throw MappingError(name, "\"\(text)\" is none of \(words)")
        }
        return word
    }

    func flag(_ name: String) throws(MappingError) -> Bool? {
        guard let value = object[name], !value.isNull else { return nil }
        guard let flag = value.boolValue else { throw MappingError(name, "true or false is wanted") }
        return flag
    }

    func number(_ name: String, _ range: ClosedRange<Int64>) throws(MappingError) -> Int? {
        guard let value = object[name], !value.isNull else { return nil }
        guard let number = value.integerValue, range.contains(number) else {
            throw MappingError(
                name,
                "a whole number from \(range.lowerBound) to \(range.upperBound) is wanted"
            )
        }
        return Int(number)
    }

    func members(_ name: String, limit: Int = 1000) throws(MappingError) -> JSONObject? {
        guard let value = object[name], !value.isNull else { return nil }
        guard let members = value.objectValue, members.count <= limit else {
            throw MappingError(name, "an object with at most \(limit) members is wanted")
        }
        return members
    }

    /// Words of the partner, folded, with what they mean here.
    func words<Meaning>(
        _ name: String,
        _ read: (JSONValue) -> Meaning?,
        wanted: String
    ) throws(MappingError) -> [String: Meaning]? {
        guard let members = try members(name) else { return nil }
        var result: [String: Meaning] = [:]
        for member in members {
            guard let meaning = read(member.value) else {
                throw MappingError("\(name).\(member.name)", wanted)
            }
            guard result.updateValue(meaning, forKey: PartnerWord.folded(member.name)) == nil else {
                throw MappingError(
                    "\(name).\(member.name)",
                    "differs from another word only in case or spacing"
                )
            }
        }
        return result
    }
}
