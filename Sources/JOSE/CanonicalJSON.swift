/// The canonical form of JSON: one byte string per value (RFC 8785).
public enum CanonicalJSON {
    /// Writes a value canonically.
    ///
    /// The strict reader never yields an infinity or NaN; where a caller makes one it is written as `null`, as
    /// ECMAScript does.
    public static func encode(_ value: JSONValue) -> [UInt8] {
        var writer = JSONWriter()
        write(value, into: &writer)
        return writer.bytes
    }

    /// Writes an object canonically.
    public static func encode(_ object: JSONObject) -> [UInt8] {
        encode(.object(object))
    }

    /// Writes a value canonically, as text.
    public static func string(_ value: JSONValue) -> String {
        String(decoding: encode(value), as: UTF8.self)
    }

    private static func write(_ value: JSONValue, into writer: inout JSONWriter) {
        switch value {
        case .null: writer.raw("null")
        case .bool(let flag): writer.raw(flag ? "true" : "false")
        case .integer(let number): write(number, into: &writer)
        case .double(let number): writer.bytes += ECMAScriptNumber.text(number)
        case .string(let text): writer.string(text)
        case .array(let elements):
            writer.byte(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                if index > 0 { writer.byte(UInt8(ascii: ",")) }
                write(element, into: &writer)
            }
            writer.byte(UInt8(ascii: "]"))
        case .object(let object):
            writer.byte(UInt8(ascii: "{"))
            let members = object.members.sorted { precedes($0.name, $1.name) }
            for (index, member) in members.enumerated() {
                if index > 0 { writer.byte(UInt8(ascii: ",")) }
                writer.string(member.name)
                writer.byte(UInt8(ascii: ":"))
                write(member.value, into: &writer)
            }
            writer.byte(UInt8(ascii: "}"))
        }
    }

    /// All numbers are doubles here, so an integer beyond their exact range is written as the double it rounds to.
    private static func write(_ number: Int64, into writer: inout JSONWriter) {
        if number.magnitude <= 1 << 53 {
            writer.integer(number)
        } else {
            writer.bytes += ECMAScriptNumber.text(Double(number))
        }
    }

    /// Orders names by their UTF-16 code units (RFC 8785 §3.2.3) without leaving UTF-8.
    ///
    /// The two orders differ in one place only: code points above U+FFFF, whose UTF-8 begins with 0xF0 or more, come
    /// before U+E000 to U+FFFF, whose UTF-8 begins with 0xEE or 0xEF.
    static func precedes(_ left: String, _ right: String) -> Bool {
        var rightBytes = right.utf8.makeIterator()
        for leftByte in left.utf8 {
            guard let rightByte = rightBytes.next() else { return false }
            guard leftByte == rightByte else { return rank(leftByte) < rank(rightByte) }
        }
        return rightBytes.next() != nil
    }

    private static func rank(_ byte: UInt8) -> Int {
        byte == 0xEE || byte == 0xEF ? Int(byte) + 0x20 : Int(byte)
    }
}
