package import AEOModel

/// Where lists wait that came in and are not applied: each in a file of its own, readable for nobody else, with a note
/// beside it.
///
/// Nothing here is part of the registry's state; losing it loses only work that can be repeated.
package protocol ListStaging: Sendable {
    /// A new, empty list; without a note it goes away when the place is opened again.
    func create(_ id: RecordID) throws(StagingFault) -> any StagedOutput

    /// A list from its beginning.
    func open(_ id: RecordID) throws(StagingFault) -> any StagedInput

    /// Keeps a list's note, in place of a former one.
    func keep(_ note: [UInt8], of id: RecordID) throws(StagingFault)

    /// All notes.
    func notes() throws(StagingFault) -> [RecordID: [UInt8]]

    /// Removes a list and its note; one that is gone already is no fault.
    func remove(_ id: RecordID)
}
