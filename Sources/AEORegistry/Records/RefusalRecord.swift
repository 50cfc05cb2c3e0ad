package import AEOModel

/// A refused application as the snapshot holds it: for officers and figures, never public.
package struct RefusalRecord: Sendable, Equatable {
    package let id: RecordID
    package let authority: CountryCode
    package let programme: ProgrammeID
    package let tier: String
    package let decidedOn: CivilDate
    package let receivedOn: CivilDate?
    package let track: String?
    package let sizeClass: SizeClass?
    /// The entry that tells of it.
    package let index: UInt64
}
