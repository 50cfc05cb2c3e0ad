import AEOModel

/// How a workbook counts days: from 1900 with a leap day that never was, or from 1904.
enum DateSystem: Sendable {
    case from1900
    case from1904

    /// The largest day number of the 1900 system, 9999-12-31.
    private static let last = 2_958_465

    /// The day of a serial number; `nil` for none: the 29 February 1900 of the 1900 system, and what lies outside.
    func day(_ serial: Double) -> CivilDate? {
        guard serial.isFinite, serial >= 0, serial < Double(Self.last + 1) else { return nil }
        let number = Int(serial)
        switch self {
        case .from1904:
            guard number <= Self.last - 1462 else { return nil }
            return CivilDate(dayNumber: number - 24_107)
        case .from1900:
            guard number >= 1, number != 60 else { return nil }
            // Up to day 59 the count is right; from day 61 on it is one too many.
            return CivilDate(dayNumber: number - (number < 60 ? 25_568 : 25_569))
        }
    }
}
