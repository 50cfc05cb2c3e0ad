package import JOSE

/// The `id` of a line, as it was written: it is repeated byte for byte, so that `1.50` does not come back as `1.5`.
package enum LineID {
    /// The bytes of the value of `id`; `nil` when the line has none.
    ///
    /// `line` must be the text that `object` was read from. Anything but a string or a number is refused, and so is
    /// what takes more than `StatusLine.longestID` bytes.
    package static func written(in line: [UInt8], of object: JSONObject) throws(BodyError) -> [UInt8]? {
        guard let place = object.names.firstIndex(where: { $0.utf8.elementsEqual("id".utf8) }) else {
            return nil
        }
        switch object.members[place].value {
        case .string, .integer, .double: break
        case .null, .bool, .array, .object:
            throw BodyError(
                .wrongType,
                at: "id",
                "a string or a number is wanted; leave the member out if there is none"
            )
        }
        let bytes = value(place, in: line)
        guard bytes.count <= StatusLine.longestID else {
            throw BodyError(
                .malformed,
                at: "id",
                "an id has at most \(StatusLine.longestID) bytes as written"
            )
        }
        return bytes
    }

    /// The bytes of the value of one member of an object, counted from 0.
    private static func value(_ place: Int, in line: [UInt8]) -> [UInt8] {
        var depth = 0
        var commas = 0
        var start: Int?
        var index = 0
        while index < line.count {
            let byte = line[index]
            switch byte {
            case UInt8(ascii: "\""):
                index = end(ofString: index, in: line)
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ":") where depth == 1 && commas == place: start = index + 1
            case UInt8(ascii: ",") where depth == 1: commas += 1
            default: break
            }
            if let start, depth == 0 || commas > place { return trimmed(line[start..<index]) }
            index += 1
        }
        return []
    }

    /// The place after a string that begins at a quotation mark.
    private static func end(ofString start: Int, in line: [UInt8]) -> Int {
        var index = start + 1
        while index < line.count, line[index] != UInt8(ascii: "\"") {
            index += line[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return index + 1
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A }
        let start = bytes.drop(while: isBlank)
        guard let end = start.lastIndex(where: { !isBlank($0) }) else { return [] }
        return Array(start[...end])
    }
}
