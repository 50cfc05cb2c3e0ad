/// Writes content lines of iCalendar: escaped (RFC 5545 §3.3.11) and folded by octets (§3.1).
struct CalendarLines {
    /// The lines so far, each with its end.
    private(set) var text = ""

    /// How many octets a line has at most, its end left out.
    private static let longest = 75

    /// Adds a line whose value is not of the type TEXT.
    mutating func add(_ name: String, _ value: String) {
        var room = Self.longest
        for scalar in "\(name):\(value)".unicodeScalars {
            let width = UTF8.width(scalar)
            if width > room {
                // The blank that marks a continued line counts among its octets.
                text += "\r\n "
                room = Self.longest - 1
            }
            text.unicodeScalars.append(scalar)
            room -= width
        }
        text += "\r\n"
    }

    /// Adds a line whose value is a TEXT.
    mutating func add(_ name: String, text value: String) { add(name, Self.escaped(value)) }

    /// A TEXT with its special characters escaped; control characters, which it may not have, are left out.
    static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var isAfterReturn = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",":
                result.append("\\")
                result.append(scalar)
            case "\n" where isAfterReturn: break
            case "\n", "\r": result.append(contentsOf: "\\n".unicodeScalars)
            case "\t": result.append(scalar)
            default:
                if scalar.value >= 0x20, scalar.value != 0x7F { result.append(scalar) }
            }
            isAfterReturn = scalar == "\r"
        }
        return String(result)
    }
}
