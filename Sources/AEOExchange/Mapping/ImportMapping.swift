package import AEOModel

/// How a partner writes its list: which columns there are and what its words mean.
package struct ImportMapping: Sendable, Equatable {
    /// Whose list it is.
    package let partner: PartyCode
    package let format: ContainerFormat
    /// The character between fields, as UTF-8.
    package let delimiter: [UInt8]
    /// The character set; `nil` goes by the byte order mark or is UTF-8.
    package let encoding: TextEncoding?
    package let dateOrder: DateOrder
    package let calendar: CalendarName
    /// Whether the list names everybody: who is not on it has no status then.
    package let complete: Bool
    /// The column of each member.
    package let columns: [PartnerField: String]
    /// The status that each of the partner's words means; the words are folded.
    package let statusWords: [String: ImportedStatus]
    package let roleWords: [String: [String]]?
    package let tierWords: [String: String]?
    package let programme: ProgrammeID?
    /// The scheme of the numbers; `nil` for those of the programme, `none` for no check.
    package let identifierScheme: String?
    /// The scheme of the `alias` column.
    package let aliasScheme: String?
    package let sheet: String?
    package let headerRow: Int
    package let recordElement: String?
    package let records: [String]
    /// The day of the list where the mapping fixes it.
    package let listDate: CivilDate?
    /// The column with the day of the list.
    package let listDateFrom: String?
    package let tin: NumberRule?

    /// The scheme that stands for no check at all.
    package static let noScheme = "none"

    /// All columns that are read.
    var wanted: Set<String> { Set(columns.values).union(listDateFrom.map { [$0] } ?? []) }
}
