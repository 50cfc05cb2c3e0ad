extension StatusInterval {
    /// The same status from another instant on and for another part, open at its end.
    func spanning(from start: Instant, part: Part?) -> StatusInterval {
        StatusInterval(
            from: start,
            until: nil,
            status: status,
            part: part,
            act: act,
            actKind: actKind,
            recordedAt: recordedAt
        )
    }
}

extension [StatusInterval] {
    /// The intervals with each one's end set to the next one's start.
    func closed() -> [StatusInterval] {
        indices.map { index in
            let interval = self[index]
            return StatusInterval(
                from: interval.from,
                until: index + 1 < count ? self[index + 1].from : nil,
                status: interval.status,
                part: interval.part,
                act: interval.act,
                actKind: interval.actKind,
                recordedAt: interval.recordedAt
            )
        }
    }
}
