import AEOModel

/// Reads the dates of a partner's list in the order and calendar of its mapping.
struct DateReader {
    /// A date, an end that is none, or the rule that refuses.
    enum Reading: Equatable {
        case day(CivilDate)
        case open
        case refused(String)
    }

    /// From this year on an end date says "no end": no status lasts three generations.
    private static let openYear = 2100
    private static let months = [
        "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
        "oct": 10, "nov": 11, "dec": 12, "january": 1, "february": 2, "march": 3, "april": 4, "june": 6,
        "july": 7,
        "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
    ]

    let order: DateOrder
    let calendar: CalendarName

    /// Reads a cell; `mayBeOpen` where the field is an end.
    func read(_ cell: CellValue, mayBeOpen: Bool) -> Reading {
        switch cell {
        case .date(let day): return finish(day.year, day.month, day.day, mayBeOpen: mayBeOpen)
        case .number(let digits, let isRounded):
            if order == .excel { return serial(digits, mayBeOpen: mayBeOpen) }
            return isRounded ? .refused("date") : text(digits, mayBeOpen: mayBeOpen)
        case .text(let text):
            if order == .excel, Double(text) != nil { return serial(text, mayBeOpen: mayBeOpen) }
            return self.text(text, mayBeOpen: mayBeOpen)
        case .fault: return .refused("error-cell")
        case .flag, .formula: return .refused("date")
        }
    }

    private func serial(_ text: String, mayBeOpen: Bool) -> Reading {
        guard let day = Double(text).flatMap(DateSystem.from1900.day) else { return .refused("date") }
        return finish(day.year, day.month, day.day, mayBeOpen: mayBeOpen)
    }

    private func text(_ text: String, mayBeOpen: Bool) -> Reading {
        var parts: [Substring] = []
        let folded = PartnerWord.folded(text)
        guard folded.utf8.count <= 40 else { return .refused("date") }
        parts = Self.withoutTime(folded).split { !$0.isLetter && !$0.isNumber || "年月日".contains($0) }
        if parts.count == 1, parts[0].utf8.count == 8, let number = Self.number(parts[0]) {
            return compact(number, mayBeOpen: mayBeOpen)
        }
        guard parts.count == 3 else { return .refused("date") }
        let order: DateOrder =
            self.order == .excel ? .ymd : self.order
        let (year, month, day): (Substring, Substring, Substring)
        // A year of four digits in front is a year, whatever the order of the other dates.
        switch parts[0].utf8.count == 4 ? DateOrder.ymd : order {
        case .ymd, .excel: (year, month, day) = (parts[0], parts[1], parts[2])
        case .dmy: (day, month, year) = (parts[0], parts[1], parts[2])
        case .mdy: (month, day, year) = (parts[0], parts[1], parts[2])
        }
        guard year.utf8.count == 4 else {
            // With a year elsewhere it is the order that is another one, not the year that is too short.
            return .refused(parts.contains { $0.utf8.count == 4 } ? "date" : "date-year")
        }
        guard let year = Self.number(year), let month = Self.months[String(month)] ?? Self.number(month),
            let day = Self.number(day)
        else { return .refused("date") }
        return finish(calendar.gregorian(year), month, day, mayBeOpen: mayBeOpen)
    }

    private func compact(_ number: Int, mayBeOpen: Bool) -> Reading {
        switch order {
        case .ymd, .excel:
            finish(
                calendar.gregorian(number / 10_000),
                number / 100 % 100,
                number % 100,
                mayBeOpen: mayBeOpen
            )
        case .dmy:
            finish(
                calendar.gregorian(number % 10_000),
                number / 10_000 % 100,
                number / 1_000_000,
                mayBeOpen: mayBeOpen
            )
        case .mdy:
            finish(
                calendar.gregorian(number % 10_000),
                number / 1_000_000,
                number / 10_000 % 100,
                mayBeOpen: mayBeOpen
            )
        }
    }

    private func finish(_ year: Int, _ month: Int, _ day: Int, mayBeOpen: Bool) -> Reading {
        if mayBeOpen, year >= Self.openYear, year <= 9999, (1...12).contains(month), (1...31).contains(day) {
            return .open
        }
        // A Buddhist or Islamic year is no slip of a digit: the mapping has to name the calendar.
        guard (1900..<Self.openYear).contains(year) else { return .refused("date-year") }
        guard let date = try? CivilDate(year: year, month: month, day: day) else { return .refused("date") }
        return .day(date)
    }

    /// Drops a time of day that follows a `T` or a space.
    private static func withoutTime(_ text: String) -> Substring {
        guard let colon = text.firstIndex(of: ":") else { return text[...] }
        let before = text[..<colon]
        guard let cut = before.lastIndex(where: { $0 == "t" || $0 == " " }) else { return text[...] }
        return text[..<cut]
    }

    private static func number(_ text: Substring) -> Int? {
        guard (1...8).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(text)
    }
}
