/// What one direction of an arrangement says of a status: the first rule that refuses, else the first thing not known.
struct SideVerdict {
    /// The direction.
    let path: RecognitionPath
    /// The first rule that refuses.
    private(set) var rule: RecognitionRule?
    /// The first thing not known.
    private(set) var cause: RecognitionCause?
    /// The tier that the certificate counts as: its own, or that of the part that stands.
    var countedTier: String?
    /// What the relying office treats that tier as.
    var mappedTier: String?
    /// Whether the data are older than agreed, or nobody has limited their age.
    var isStale = false
    /// The age of the data in seconds.
    let ageSeconds: Int64

    init(path: RecognitionPath, ageSeconds: Int64) {
        self.path = path
        self.ageSeconds = ageSeconds
    }

    /// The answer in one word: a fact that refuses beats one that is not known.
    var outcome: RecognitionOutcome {
        if rule != nil { return .notRecognised }
        return cause == nil ? .recognised : .unknown
    }

    /// Takes what the next aspect comes to, in the order of the rules; `true` when it refuses and ends the matter.
    mutating func ends(with finding: Finding) -> Bool {
        switch finding {
        case .holds: return false
        case .refuses(let refusal):
            rule = refusal
            return true
        case .unknown(let open):
            cause = cause ?? open
            return false
        }
    }

    /// Whether this verdict is the one to name, of two.
    ///
    /// Recognised beats unknown beats refused; of two recognitions the more favourable counts, of two others the one
    /// that came nearer to one. The identity decides last, so that no order of the arrangements shows.
    func isBetter(than other: SideVerdict) -> Bool {
        let (mine, theirs) = (outcome.weight, other.outcome.weight)
        if mine != theirs { return mine > theirs }
        switch outcome {
        case .recognised: if let better = isMoreFavourable(than: other) { return better }
        case .unknown:
            if let cause, let against = other.cause, cause != against { return cause.place > against.place }
        case .notRecognised:
            if let rule, let against = other.rule, rule != against { return rule.place > against.place }
        }
        if path.arrangement != other.path.arrangement { return path.arrangement < other.path.arrangement }
        return path.place < other.path.place
    }

    private func isMoreFavourable(than other: SideVerdict) -> Bool? {
        let (mine, theirs) = (path.side, other.path.side)
        if mine.isProvisional != theirs.isProvisional { return theirs.isProvisional }
        if isStale != other.isStale { return other.isStale }
        if mine.benefits.count != theirs.benefits.count { return mine.benefits.count > theirs.benefits.count }
        if (mappedTier == nil) != (other.mappedTier == nil) { return mappedTier != nil }
        return nil
    }
}
