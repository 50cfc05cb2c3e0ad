package import AEOModel
package import AEORegistry

/// Made-up rows of a journal of answers; second `n` is `n` seconds after 1970.
package enum JournalSample {
    package static func second(_ second: Int64) -> Instant { Instant(seconds: second) }

    package static func certificate(_ number: UInt64) -> RecordID {
        RecordID(high: 0x7000, low: 1 << 63 | number)
    }

    /// A positive answer about certificate 1, unless said otherwise.
    package static func row(
        _ position: Int64,
        at second: Int64,
        certificate number: UInt64 = 1,
        asker: Asker = .anonymous,
        channel: AnswerChannel = .status,
        status: CertificateStatus? = .active,
        verdict: StatusOutcome = .valid,
        logSize: UInt64 = 5,
        newestSize: UInt64 = 5
    ) -> JournalledAnswer {
        JournalledAnswer(
            position: position,
            answer: GivenAnswer(
                certificate: certificate(number),
                answeredAt: self.second(second),
                asker: asker,
                channel: channel,
                at: self.second(second - 1),
                knownAt: self.second(second - 2),
                logSize: logSize,
                newestSize: newestSize,
                status: status,
                verdict: verdict
            )
        )
    }

    package static func loss(
        _ position: Int64,
        from: Int64,
        until: Int64,
        count: Int64? = 1
    ) -> JournalledLoss {
        JournalledLoss(
            position: position,
            loss: AnswerLoss(from: second(from), until: second(until), count: count)
        )
    }

    package static func batch(
        _ answers: [JournalledAnswer],
        losses: [JournalledLoss] = []
    ) -> JournalBatch {
        JournalBatch(
            answers: answers,
            losses: losses,
            writtenAt: answers.last?.answer.answeredAt ?? second(0)
        )
    }

    /// Everything about certificate 1, unless said otherwise.
    package static func query(
        from: Int64 = 0,
        until: Int64 = 1_000_000,
        certificate number: UInt64 = 1,
        withoutEntry: UInt64? = nil,
        after: Int64 = 0,
        limit: Int = 100
    ) -> JournalQuery {
        JournalQuery(
            certificate: certificate(number),
            from: second(from),
            until: second(until),
            withoutEntry: withoutEntry,
            after: after,
            limit: limit
        )
    }
}
