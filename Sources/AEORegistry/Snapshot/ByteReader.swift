/// Reads what `ByteWriter` wrote; anything else is a fault.
struct ByteReader {
    /// The bytes do not hold what was written.
    struct Fault: Error {}

    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { position == bytes.count }

    mutating func byte() throws(Fault) -> UInt8 {
        guard position < bytes.count else { throw Fault() }
        defer { position += 1 }
        return bytes[position]
    }

    mutating func integer() throws(Fault) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            let next = try byte()
            guard shift < 63 || next <= 1 else { throw Fault() }
            value |= UInt64(next & 0x7F) << shift
            if next & 0x80 == 0 { return value }
            shift += 7
        }
    }

    mutating func int() throws(Fault) -> Int {
        guard let value = Int(exactly: try integer()) else { throw Fault() }
        return value
    }

    mutating func signed() throws(Fault) -> Int64 {
        let value = try integer()
        return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
    }

    mutating func raw(_ count: Int) throws(Fault) -> [UInt8] {
        guard count >= 0, count <= bytes.count - position else { throw Fault() }
        defer { position += count }
        return Array(bytes[position..<position + count])
    }

    mutating func text() throws(Fault) -> String {
        guard let text = String(validating: try raw(try int()), as: UTF8.self) else { throw Fault() }
        return text
    }

    mutating func flag() throws(Fault) -> Bool {
        switch try byte() {
        case 0: false
        case 1: true
        default: throw Fault()
        }
    }

    mutating func optional<Value>(
        _ read: (inout ByteReader) throws(Fault) -> Value
    ) throws(Fault) -> Value? {
        try flag() ? try read(&self) : nil
    }

    mutating func list<Value>(
        _ read: (inout ByteReader) throws(Fault) -> Value
    ) throws(Fault) -> [Value] {
        let count = try int()
        guard count <= bytes.count - position else { throw Fault() }
        var values: [Value] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(try read(&self)) }
        return values
    }
}
