/// How much one request for a page of certificates may look at before it is told to go on from there.
struct SearchBounds {
    /// How many rows are looked through in one read.
    var slice = 4096
    /// About how many rows are looked through for one page.
    var rows = 65_536
    /// About how many certificates that were found are judged for one page.
    var candidates = 5000
}
