import AEOModel
import JOSE

/// The registry's clock in words.
enum ClockText {
    static func reading(_ reading: JSONObject, own: Instant, _ paint: Paint) -> String {
        var sheet = Sheet()
        sheet.add("registry's clock", reading.text("now"))
        sheet.add("this machine's", own.rfc3339)
        sheet.add("last entry", reading.text("last_entry_at"))
        sheet.add("finding", finding(reading, paint))
        if let accepted = reading.object("accepted") {
            sheet.add("last accepted", accepted.text("accepted_at"))
            sheet.add("by officer", accepted.text("officer"))
        }
        return sheet.text
    }

    static func accepted(_ answer: JSONObject, _ paint: Paint) -> String {
        var sheet = Sheet()
        sheet.add("clock accepted", answer.text("accepted_at").map(paint.good))
        sheet.add("entry", answer.number("log_index").map { "\($0)" })
        sheet.add("stamped", answer.text("recorded_at"))
        return sheet.text
    }

    private static func finding(_ reading: JSONObject, _ paint: Paint) -> String? {
        switch reading.text("state") {
        case "believed": paint.good("believed")
        case "behind-accepted":
            paint.good("\(seconds(reading, "behind_us")) behind the last entry, and accepted")
        case "behind": paint.bad("\(seconds(reading, "behind_us")) behind the last entry: writes are refused")
        case "ahead":
            paint.bad(
                "\(seconds(reading, "ahead_us")) ahead of the time that can have passed: writes are refused"
            )
        case let other: other
        }
    }

    private static func seconds(_ reading: JSONObject, _ name: String) -> String {
        "\((reading.number(name) ?? 0) / 1_000_000) s"
    }
}
