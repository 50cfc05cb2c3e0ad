import AEOModel
import Testing

@testable import AEOExchange

@Suite struct DateTests {
    private func read(
        _ text: String,
        _ order: DateOrder = .ymd,
        _ calendar: CalendarName = .gregorian,
        open: Bool = false
    ) -> String {
        switch DateReader(order: order, calendar: calendar).read(.text(text), mayBeOpen: open) {
        case .day(let day): day.description
        case .open: "open"
        case .refused(let rule): rule
        }
    }

    @Test(
        "The usual ways of writing a day are read in the order of the mapping",
        arguments: [
            ("2024-02-29", DateOrder.ymd), ("2024/2/29", .ymd), ("20240229", .ymd), ("2024.02.29", .ymd),
            ("2024年2月29日", .ymd), ("２０２４－０２－２９", .ymd), ("2024-02-29T00:00:00", .ymd),
            ("2024-02-29 00:00", .ymd),
            ("29/02/2024", .dmy), ("29.2.2024", .dmy), ("29-Feb-2024", .dmy), ("29 February 2024", .dmy),
            ("29022024", .dmy), ("2024-02-29", .dmy), ("02/29/2024", .mdy), ("Feb 29, 2024", .mdy),
            ("02292024", .mdy), ("45351", .excel), ("2024-02-29", .excel),
        ]
    )
    func days(text: String, order: DateOrder) { #expect(read(text, order) == "2024-02-29") }

    @Test(
        "What is no day is refused, and so is a year of two digits",
        arguments: [
            ("2023-02-29", DateOrder.ymd, "date"), ("29/02/2024", .mdy, "date"), ("2024-13-01", .ymd, "date"),
            ("29/02/24", .dmy, "date-year"), ("24-02-29", .ymd, "date-year"), ("soon", .ymd, "date"),
            ("2024-02", .ymd, "date"), ("", .ymd, "date"), ("1/2/3/4", .dmy, "date"), ("45351", .ymd, "date"),
            ("60", .excel, "date"), ("-1", .excel, "date"), ("1024-02-01", .ymd, "date-year"),
            ("2567-03-01", .ymd, "date-year"), ("9999-12-31", .ymd, "date-year"),
        ]
    )
    func refused(text: String, order: DateOrder, rule: String) { #expect(read(text, order) == rule) }

    @Test(
        "An end without end is none, and only an end",
        arguments: ["9999-12-31", "2122-01-01", "31/12/9999"]
    )
    func open(text: String) {
        #expect(read(text, text.contains("/") ? .dmy : .ymd, open: true) == "open")
        #expect(read(text, text.contains("/") ? .dmy : .ymd) == "date-year")
    }

    @Test("Buddhist years are 543 ahead")
    func buddhist() {
        #expect(read("29/02/2567", .dmy, .buddhist) == "2024-02-29")
        #expect(read("25670229", .ymd, .buddhist) == "2024-02-29")
        #expect(read("29/02/2024", .dmy, .buddhist) == "date-year")
    }

    @Test("Both date systems of workbooks count right around their oddities")
    func systems() {
        let days = { (system: DateSystem, serial: Double) in system.day(serial)?.description }
        #expect(days(.from1900, 1) == "1900-01-01")
        #expect(days(.from1900, 59) == "1900-02-28")
        #expect(days(.from1900, 60) == nil)
        #expect(days(.from1900, 61) == "1900-03-01")
        #expect(days(.from1900, 45_351.75) == "2024-02-29")
        #expect(days(.from1904, 0) == "1904-01-01")
        #expect(days(.from1904, 43_889) == "2024-02-29")
        #expect(days(.from1900, 0) == nil && days(.from1900, 3e6) == nil && days(.from1904, -1) == nil)
    }

    @Test("A format of a day is told from a format of a number")
    func formats() {
        for code in [
            "yyyy-mm-dd", "dd/mm/yy;@", "[$-409]d-mmm-yy", "m/d/yyyy h:mm", "[$-411]ggge\"年\"m\"月\"d\"日\"",
        ] {
            #expect(NumberFormat.isDate(code: code), "\(code)")
        }
        for code in [
            "0.00", "General", "#,##0\" days\"", "[Red]0", "h:mm:ss", "0;\"bad\"yy", "\\d0", "@", "",
        ] {
            #expect(!NumberFormat.isDate(code: code), "\(code)")
        }
        #expect(NumberFormat.isDate(builtIn: 14) && NumberFormat.isDate(builtIn: 57))
        #expect(!NumberFormat.isDate(builtIn: 0) && !NumberFormat.isDate(builtIn: 20))
    }
}
