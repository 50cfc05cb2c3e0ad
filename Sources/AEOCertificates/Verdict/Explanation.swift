import AEOModel

/// Says a verdict in plain words: the status, its date and the age of the data, for somebody at a counter.
struct Explanation {
    let text: String

    init(_ verdict: Verdict) {
        var sentences = [Self.answer(verdict)]
        if let parts = Self.parts(verdict) { sentences.append(parts) }
        if let source = Self.source(verdict) { sentences.append(source) }
        if verdict.projected {
            sentences.append("That instant lies ahead: the answer holds only if nothing more is recorded.")
        }
        if verdict.changedOnDay {
            sentences.append("The status changed during that day; this is the status at its end.")
        }
        if verdict.knownAtCapped {
            sentences.append("More was asked for than is recorded; this is as known at the last entry.")
        }
        text = sentences.joined(separator: " ")
    }

    private static func answer(_ verdict: Verdict) -> String {
        let dates = span(since: verdict.since, until: verdict.until)
        switch verdict.outcome {
        case .valid:
            return "Valid: the certificate is active\(dates), asked for \(verdict.at.rfc3339)."
        case .notValid(.pending):
            let effect = (verdict.until ?? verdict.since).map { "; it does at \($0.rfc3339)" } ?? ""
            return "Not valid: \(VerdictReason.pending.words)\(effect), asked for \(verdict.at.rfc3339)."
        case .notValid(let reason):
            // A replaced paper's dates are those of its certificate's status, so the status is named with them.
            guard reason == .replaced, let status = verdict.status else {
                return "Not valid: \(reason.words)\(dates), asked for \(verdict.at.rfc3339)."
            }
            return "Not valid: \(reason.words); the certificate itself is \(status.rawValue)\(dates),"
                + " asked for \(verdict.at.rfc3339)."
        case .unknown(let cause):
            return "Unknown: \(cause.words), so the question for \(verdict.at.rfc3339) stays open."
        }
    }

    private static func parts(_ verdict: Verdict) -> String? {
        let named = verdict.parts.compactMap { entry in
            entry.part.map { part in
                "\(part) \(entry.status?.rawValue ?? "not active or not known")"
                    + span(since: entry.since, until: entry.until)
            }
        }
        return named.isEmpty ? nil : "Parts: \(named.joined(separator: "; "))."
    }

    private static func source(_ verdict: Verdict) -> String? {
        guard let asOf = verdict.asOf, let source = verdict.evidence.source else { return nil }
        switch source {
        case .registry:
            return "According to the registry as of \(asOf.rfc3339)."
        case .statusList:
            let age = verdict.statusAgeSeconds.map { ", \(duration($0)) old when checked" } ?? ""
            return "According to a status list signed at \(asOf.rfc3339)\(age)."
        }
    }

    private static func span(since: Instant?, until: Instant?) -> String {
        switch (since, until) {
        case (nil, nil): ""
        case (let since?, nil): " since \(since.rfc3339)"
        case (nil, let until?): " until \(until.rfc3339)"
        case (let since?, let until?): " since \(since.rfc3339) until \(until.rfc3339)"
        }
    }

    /// A duration in its largest whole unit, rounded down.
    static func duration(_ seconds: Int64) -> String {
        let (count, unit): (Int64, String) =
            switch seconds {
            case ..<120: (max(0, seconds), "second")
            case ..<7_200: (seconds / 60, "minute")
            case ..<172_800: (seconds / 3_600, "hour")
            default: (seconds / 86_400, "day")
            }
        return count == 1 ? "1 \(unit)" : "\(count) \(unit)s"
    }
}
