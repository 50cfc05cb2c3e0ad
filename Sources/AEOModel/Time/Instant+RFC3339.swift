/// RFC 3339 §5.6 `date-time`: full date, time to the second, up to six digits of fraction, `Z` or an offset.
extension Instant {
    /// Reads an RFC 3339 date-time; the zone is never guessed.
    ///
    /// Lower-case `t` and `z` are accepted as the RFC allows. Leap seconds, more than microseconds, a missing zone
    /// and years outside 1900 to 2199 are refused, each by its own case.
    public init(rfc3339 text: String) throws(TimeTextError) {
        let bytes = text.utf8.span
        guard !bytes.isEmpty else { throw .empty }
        guard let fields = CivilDate.fields(in: bytes) else { throw .malformed(CivilText.excerpt(text)) }
        guard bytes.count > 10 else { throw .missingTime(CivilText.excerpt(text)) }
        guard let time = Instant.timeOfDay(in: bytes) else { throw .malformed(CivilText.excerpt(text)) }
        let date = try CivilDate(fields: fields, of: text)
        guard time.second != 60 else { throw .leapSecond(CivilText.excerpt(text)) }
        guard time.hour < 24, time.minute < 60, time.second < 60 else {
            throw .invalidTime(CivilText.excerpt(text))
        }
        var index = 19
        let fraction = try Instant.fraction(in: bytes, at: &index, of: text)
        let offset = try Instant.offset(in: bytes, at: index, of: text)
        let seconds =
            date.dayNumber * 86_400 + time.hour * 3600 + time.minute * 60 + time.second - offset
        self.init(microseconds: Int64(seconds) * 1_000_000 + Int64(fraction))
    }

    /// The moment in UTC, as `2026-11-23T09:30:00Z`, with a fraction only where there is one.
    public var rfc3339: String {
        rfc3339(offsetSeconds: 0)
    }

    /// The moment as a clock `offsetSeconds` ahead of UTC shows it.
    ///
    /// RFC 3339 writes whole minutes only; an offset with seconds is cut to its minute, in the time and in the
    /// offset alike, so that the text still names this moment. An offset of zero is written `Z`.
    public func rfc3339(offsetSeconds: Int) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(32)
        write(offsetSeconds: offsetSeconds, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the text of `rfc3339(offsetSeconds:)` in ASCII: answers by the million make no strings on the way.
    public func write(offsetSeconds: Int = 0, to bytes: inout [UInt8]) {
        let offsetMinutes = offsetSeconds / 60
        let (seconds, fraction) = microseconds.dividedFloored(by: 1_000_000)
        let (days, secondOfDay) = (Int(seconds) + offsetMinutes * 60).dividedFloored(by: 86_400)
        CivilDate(dayNumber: days).append(to: &bytes)
        bytes.append(UInt8(ascii: "T"))
        CivilText.append(secondOfDay / 3600, width: 2, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        CivilText.append(secondOfDay / 60 % 60, width: 2, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        CivilText.append(secondOfDay % 60, width: 2, to: &bytes)
        if fraction != 0 {
            bytes.append(UInt8(ascii: "."))
            CivilText.append(Int(fraction), width: 6, to: &bytes)
            while bytes.last == UInt8(ascii: "0") { bytes.removeLast() }
        }
        guard offsetMinutes != 0 else {
            bytes.append(UInt8(ascii: "Z"))
            return
        }
        bytes.append(offsetMinutes < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
        CivilText.append(abs(offsetMinutes) / 60, width: 2, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        CivilText.append(abs(offsetMinutes) % 60, width: 2, to: &bytes)
    }

    /// Reads `Thh:mm:ss` after the date, without asking the clock.
    private static func timeOfDay(in bytes: Span<UInt8>) -> (hour: Int, minute: Int, second: Int)? {
        guard bytes[10] | 0x20 == UInt8(ascii: "t"),
            let hour = CivilText.number(in: bytes, at: 11, count: 2),
            CivilText.has(UInt8(ascii: ":"), in: bytes, at: 13),
            let minute = CivilText.number(in: bytes, at: 14, count: 2),
            CivilText.has(UInt8(ascii: ":"), in: bytes, at: 16),
            let second = CivilText.number(in: bytes, at: 17, count: 2)
        else { return nil }
        return (hour, minute, second)
    }

    /// Reads the fraction, if there is one, in microseconds, and moves `index` past it.
    private static func fraction(
        in bytes: Span<UInt8>,
        at index: inout Int,
        of text: String
    ) throws(TimeTextError) -> Int {
        guard CivilText.has(UInt8(ascii: "."), in: bytes, at: index) else { return 0 }
        index += 1
        var value = 0
        var digits = 0
        while let digit = CivilText.number(in: bytes, at: index, count: 1) {
            guard digits < 6 else { throw .fractionTooLong(CivilText.excerpt(text)) }
            value = value * 10 + digit
            digits += 1
            index += 1
        }
        guard digits > 0 else { throw .malformed(CivilText.excerpt(text)) }
        for _ in digits..<6 { value *= 10 }
        return value
    }

    /// Reads the zone, which must end the text, in seconds ahead of UTC.
    private static func offset(
        in bytes: Span<UInt8>,
        at index: Int,
        of text: String
    ) throws(TimeTextError) -> Int {
        guard index < bytes.count else { throw .missingZone(CivilText.excerpt(text)) }
        let sign = bytes[index]
        if sign | 0x20 == UInt8(ascii: "z"), index + 1 == bytes.count { return 0 }
        guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
            bytes.count == index + 6,
            let hours = CivilText.number(in: bytes, at: index + 1, count: 2),
            CivilText.has(UInt8(ascii: ":"), in: bytes, at: index + 3),
            let minutes = CivilText.number(in: bytes, at: index + 4, count: 2)
        else { throw .malformed(CivilText.excerpt(text)) }
        guard hours < 24, minutes < 60 else { throw .invalidOffset(CivilText.excerpt(text)) }
        let offset = hours * 3600 + minutes * 60
        return sign == UInt8(ascii: "-") ? -offset : offset
    }
}

extension Instant: CustomStringConvertible {
    /// The moment in UTC as RFC 3339 writes it.
    public var description: String { rfc3339 }
}
