import AEOModel
import AEORegistry
import JOSE

extension JSONWriter {
    /// Writes an instant in UTC.
    mutating func instant(_ instant: Instant) {
        byte(UInt8(ascii: "\""))
        instant.write(to: &bytes)
        byte(UInt8(ascii: "\""))
    }

    /// Writes the members that tell for when and from what an answer was made, each with the comma before it.
    mutating func moment(_ at: Instant, from knowledge: Knowledge) {
        raw(",\"at\":")
        instant(at)
        raw(",\"as_of\":")
        instant(knowledge.knownAt)
        raw(",\"known_at\":")
        instant(knowledge.knownAt)
        raw(",\"log_size\":")
        integer(Int64(clamping: knowledge.logSize))
        if knowledge.isCapped { raw(",\"known_at_capped\":true") }
    }

    /// Writes a legal instant inside a string, as its authority reads it.
    mutating func inside(_ instant: Instant, in zone: CivilZone) {
        instant.write(offsetSeconds: zone.offset(at: instant), to: &bytes)
    }

    /// Writes the members `since` and `until`, each with the comma before it.
    mutating func span(from: Instant, until: Instant?, in zone: CivilZone) {
        raw(",\"since\":\"")
        inside(from, in: zone)
        guard let until else {
            raw("\",\"until\":null")
            return
        }
        raw("\",\"until\":\"")
        inside(until, in: zone)
        byte(UInt8(ascii: "\""))
    }
}
