/// Which of the tiers that a certificate may count as is covered; the first that is counts.
struct TierWeighing {
    /// The first tier that stands and is covered.
    private(set) var best: TierTerms?
    /// The first tier that stands, covered or not.
    private(set) var standing: String?
    private var isStatusOpen = false
    private var isCoverOpen = false

    /// Weighs one tier; `stands` is `nil` when that is not known.
    mutating func add(_ tier: String, stands: Bool?, _ terms: TierTerms) {
        guard stands != false else { return }
        guard stands == true else {
            isStatusOpen = isStatusOpen || terms.isAccepted != false
            return
        }
        standing = standing ?? tier
        switch terms.isAccepted {
        case true?: best = best ?? terms
        case nil: isCoverOpen = true
        case false?: break
        }
    }

    /// What they come to.
    var finding: Finding {
        if best != nil { return .holds }
        if isStatusOpen { return .unknown(.statusUnknown) }
        return isCoverOpen ? .unknown(.tierUnknown) : .refuses(.tierNotCovered)
    }
}
