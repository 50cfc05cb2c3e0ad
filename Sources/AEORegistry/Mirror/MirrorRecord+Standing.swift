package import AEOModel

extension MirrorRecord {
    /// The status on a day, and the facts it is read from, as known from the first `size` entries; `nil` when no list
    /// known then tells of it.
    ///
    /// A version speaks from the legal date of its status on, or, where the list gives none, from the date of the
    /// list; before that the version before it speaks. Before the first version the status was active from the day of
    /// effect or of the authorisation on, unless the first one is an ending without a date: then nobody can tell.
    /// Days are compared as days; `listDate` gives the date of the list that an entry applied.
    package func standing(
        on day: CivilDate,
        known size: UInt64,
        listDate: (UInt64) -> CivilDate?
    ) -> (standing: Standing, facts: MirrorFacts)? {
        let known = versions(known: size)
        if let last = known.last.flatMap({ MirrorFacts(line: $0.line) }), last.status == .annulled {
            // It reaches back to the grant.
            return (Standing(whole: .annulled, isUnlisted: !isListed(known: size)), last)
        }
        for version in known.reversed() {
            guard let facts = MirrorFacts(line: version.line), let listed = listDate(version.index) else {
                return nil
            }
            if !version.isListed {
                guard day >= listed else { continue }
                // What was last known; that it is unlisted says that this is not the present state.
                return (Standing(whole: facts.status(on: day, listed: listed), isUnlisted: true), facts)
            }
            if day >= facts.speaksFrom ?? listed { 
                return (Standing(whole: facts.status(on: day, listed: listed)), facts)
            }
        }
        guard let first = known.first.flatMap({ MirrorFacts(line: $0.line) }) else { return nil }
        return (Standing(whole: first.earlierStatus(on: day)), first)
    }
}

extension MirrorRecord {
    private func isListed(known size: UInt64) -> Bool { versions(known: size).last?.isListed ?? false }
}

extension MirrorFacts {
    /// The legal date of the status, where the list gives one.
    var speaksFrom: CivilDate? {
        switch status {
        case .suspended: statusDate ?? suspendedFrom
        case .expired: statusDate ?? expiryDate?.adding(days: 1)
        case .pending: statusDate ?? authorisedOn
        case .active, .revoked, .annulled, .surrendered, .lapsed, .unknown: statusDate
        }
    }

    /// The status on a day on which these facts speak; `nil` when it is not known.
    ///
    /// `listed` is the date of the list: what it still calls suspended is so, whatever end it gives before that date.
    func status(on day: CivilDate, listed: CivilDate) -> CertificateStatus? {
        let named: CertificateStatus
        switch status {
        case .unknown: return nil
        case .revoked, .annulled, .surrendered, .lapsed, .expired:
            return status.certificateStatus
        case .suspended:
            if let from = suspendedFrom, day < from {
                named = .active
            } else if let until = suspendedUntil, until >= listed, day > until {
                named = .active
            } else {
                named = .suspended
            }
        case .pending:
            // A day of effect that has come makes it active; the list says nothing else of it.
            guard let from = effectiveFrom, day >= from else { return .pending }
            named = .active
        case .active:
            let isSuspended =
                suspendedFrom.map { $0 <= day && day <= suspendedUntil ?? day } ?? false
            named = isSuspended ? .suspended : .active
        }
        return overlaid(named, on: day)
    }

    /// The status before these facts, the first ones known, speak.
    func earlierStatus(on day: CivilDate) -> CertificateStatus? {
        guard let start = effectiveFrom ?? authorisedOn else { return nil }
        switch status {
        case .unknown: return nil
        case .active:
            // A status date after the start says that something else was before it, not what.
            guard statusDate == nil || statusDate == start else { return nil }
        case .pending: return day < start ? .pending : nil
        case .annulled: return .annulled
        case .suspended, .revoked, .surrendered, .lapsed, .expired:
            guard speaksFrom != nil else { return nil }
        }
        return overlaid(.active, on: day)
    }

    /// What the beginning and the end of validity leave of a status.
    private func overlaid(_ status: CertificateStatus, on day: CivilDate) -> CertificateStatus {
        if let start = effectiveFrom ?? authorisedOn, day < start { return .pending }
        if let last = expiryDate, day > last { return .expired }
        return status
    }
}
