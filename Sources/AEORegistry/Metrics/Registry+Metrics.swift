import AEOModel

extension Registry {
    /// Writes the metrics of the office: what it counted, and how it stands now.
    package func write(to page: inout MetricPage) {
        metrics.write(to: &page)
        let snapshot = snapshot
        let now = clock.now()
        page.family("aeo_queue_length", .gauge, "Writes that wait for the sequencer.")
        page.sample(Int64(sequencer.queue.count))
        page.family("aeo_log_size", .gauge, "Entries of the log.")
        page.sample(Int64(clamping: snapshot.size))
        page.family(
            "aeo_last_entry_timestamp_seconds",
            .gauge,
            "Stamp of the last entry; 0 while there is none."
        )
        page.sample(Double(snapshot.lastRecordedAt.microseconds) / 1_000_000)
        page.family("aeo_certificates", .gauge, "Certificates in the snapshot, ended ones included.")
        page.sample(Int64(snapshot.certificates.count))
        page.family("aeo_status_list_age_seconds", .gauge, "Seconds since a status list was signed.")
        for (key, issuedAt) in publisher.issued {
            let labels = [("authority", key.authority.text), ("list", "\(key.number)")]
            page.sample(now.seconds - issuedAt, labels)
        }
        let faults = readinessFaults()
        page.family("aeo_ready", .gauge, "Whether /health/ready answers 200.")
        page.sample(flag(faults.isEmpty))
        page.family("aeo_unready_reason", .gauge, "1 for each reason for which the registry is not ready.")
        for fault in ReadinessFault.allCases {
            page.sample(flag(faults.contains(fault)), [("reason", fault.rawValue)])
        }
        page.family("aeo_writes_refused", .gauge, "Whether every write is refused now.")
        page.sample(flag(faults.contains(where: \.refusesWrites)))
    }

    private func flag(_ isSet: Bool) -> Int64 { isSet ? 1 : 0 }
}
