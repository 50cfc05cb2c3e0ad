/// In which order a partner writes the parts of a date.
package enum DateOrder: String, Sendable, CaseIterable {
    /// Year, month, day.
    case ymd
    /// Day, month, year.
    case dmy
    /// Month, day, year.
    case mdy
    /// The serial numbers of a spreadsheet, from 1900.
    case excel
}
