package import AEORegistry

/// Why a home is not resumed; nothing was changed.
package enum ResumeRefusal: Error, Sendable {
    /// Nothing was found outside, and nobody said that there is nothing.
    case nothingFound
    /// The home serves and takes writes; there is nothing to resume.
    case notRestored
    /// The clock stands before something that the registry signed already.
    case clockBehind
    /// Keys that the registry needs are not in the home.
    case missingKeyFiles([String])
    case home(HomeError)
    case log(StartRefusal)
    case archive(ArchiveError)
}
