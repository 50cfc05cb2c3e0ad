/// Plain JSON text for answers and files: members keep their order, doubles stay recognisable as such.
public enum JSONText {
    /// Writes a value on one line, or indented by two spaces with a line break at the end.
    public static func encode(_ value: JSONValue, pretty: Bool = false) -> [UInt8] {
        var writer = JSONWriter()
        write(value, indent: pretty ? 0 : nil, into: &writer)
        if pretty { writer.byte(UInt8(ascii: "\n")) }
        return writer.bytes
    }

    /// Writes an object.
    public static func encode(_ object: JSONObject, pretty: Bool = false) -> [UInt8] {
        encode(.object(object), pretty: pretty)
    }

    /// Writes a value as text.
    public static func string(_ value: JSONValue, pretty: Bool = false) -> String {
        String(decoding: encode(value, pretty: pretty), as: UTF8.self)
    }

    private static func write(_ value: JSONValue, indent: Int?, into writer: inout JSONWriter) {
        switch value {
        case .null: writer.raw("null")
        case .bool(let flag): writer.raw(flag ? "true" : "false")
        case .integer(let number): writer.integer(number)
        case .double(let number): write(number, into: &writer)
        case .string(let text): writer.string(text)
        case .array(let elements):
            writer.byte(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                separate(index, indent: indent, into: &writer)
                write(element, indent: indent.map { $0 + 1 }, into: &writer)
            }
            if !elements.isEmpty { line(indent, into: &writer) }
            writer.byte(UInt8(ascii: "]"))
        case .object(let object):
            writer.byte(UInt8(ascii: "{"))
            for (index, member) in object.members.enumerated() {
                separate(index, indent: indent, into: &writer)
                writer.string(member.name)
                writer.byte(UInt8(ascii: ":"))
                if indent != nil { writer.byte(UInt8(ascii: " ")) }
                write(member.value, indent: indent.map { $0 + 1 }, into: &writer)
            }
            if !object.isEmpty { line(indent, into: &writer) }
            writer.byte(UInt8(ascii: "}"))
        }
    }

    /// A double without fraction keeps a `.0`, so that it is read back as a double.
    private static func write(_ number: Double, into writer: inout JSONWriter) {
        let text = ECMAScriptNumber.text(number)
        writer.bytes += text
        if number.isFinite, !text.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "e") }) {
            writer.raw(".0")
        }
    }

    private static func separate(_ index: Int, indent: Int?, into writer: inout JSONWriter) {
        if index > 0 { writer.byte(UInt8(ascii: ",")) }
        line(indent.map { $0 + 1 }, into: &writer)
    }

    private static func line(_ indent: Int?, into writer: inout JSONWriter) {
        guard let indent else { return }
        writer.byte(UInt8(ascii: "\n"))
        for _ in 0..<indent {
            writer.raw("  ")
        }
    }
}
