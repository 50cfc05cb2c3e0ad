extension Operation {
    /// What the dates come to on a day.
    ///
    /// A day known by its month only is not passed before the month has ended, and is certain not to have come before
    /// the month began.
    func finding(on day: CivilDate) -> Finding {
        if isPending { return .refuses(.notOperative) }
        if let from, day < from.earliest { return .refuses(.notOperative) }
        let isSure = from.map { $0.latest <= day } ?? false
        if !isSure, let signed, day < signed.earliest { return .refuses(.notOperative) }
        if let until, until < day { return .refuses(.ended) }
        if suspensions.contains(where: { $0.contains(day) }) { return .refuses(.arrangementSuspended) }
        return isSure ? .holds : .unknown(.operativeDateUnknown)
    }
}
