/// What a look at the list says before anything is recorded.
struct BulkPlan: Sendable {
    /// How many certificates fit.
    var matched = 0
    /// How many of them an act is asked for.
    var wanted = 0
    /// Exceptions that name no certificate that fits.
    var unmet: Set<String> = []

    /// How many are left out.
    var leftOut: Int { matched - wanted }
}
