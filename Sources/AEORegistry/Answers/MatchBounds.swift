/// How much one search for a name may look at.
struct MatchBounds {
    /// How many rows are looked through in one read.
    var slice = 4096
    /// About how many rows are looked through for one answer.
    var rows = 1_000_000
    /// How many names are compared at most; those with most of the fragments come first.
    var candidates = 400
    /// How many rows of partners' lists are compared.
    var partnerRows = 100_000
}
