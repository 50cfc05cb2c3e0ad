import AEOModel
import JOSE

extension ExtendCommand {
    /// Extends all that fit: looks first, asks, then records and tells.
    func extendAll(
        _ selection: Selection,
        in context: CommandContext
    ) async throws(CommandFailure) -> CommandStatus {
        let order = try order(selection, in: context)
        let reply = Reply(context: context, options: options)
        let plan = try await order.plan()
        if !writing.dryRun {
            let leftOut = plan.leftOut == 0 ? "" : "; \(plan.leftOut) left out"
            let unmet = plan.unmet.isEmpty ? "" : "; \(plan.unmet.count) exceptions fit none"
            let question =
                "Extend \(plan.wanted) certificates (\(selection.words)) until \(until)\(leftOut)\(unmet)?"
            try reply.confirm(question, isSettled: writing.yes)
        }
        let report = try bulk.report.map { (path) throws(CommandFailure) in try ReportFile(path) }
        let progress = ProgressLine(total: plan.wanted, context: context)
        var tally = BulkTally()
        var failure: CommandFailure?
        do throws(CommandFailure) {
            try await order.run(into: &tally, report: report, progress: progress)
            progress.finish()
            try report?.finish()
        } catch {
            progress.finish()
            report?.abandon()
            failure = error
        }
        let answer = BulkText.answer(tally, plan: plan, order: order, isComplete: failure == nil)
        reply.print(answer) { BulkText.text(answer, tally, selection: selection, reply.paint) }
        if let failure { throw stopped(failure) }
        return tally.failedTotal == 0 ? .done : .refused
    }

    private func order(
        _ selection: Selection,
        in context: CommandContext
    ) throws(CommandFailure) -> BulkExtension {
        let files = LocalFile(context: context)
        let exceptions = try bulk.exceptions.map { (path) throws(CommandFailure) in
            try ExceptionList(parsing: files.read(path, limit: ExceptionList.limit), of: path)
        }
        try files.checkFree([bulk.report], isForced: bulk.force)
        try files.checkWritable([bulk.report])
        let connection = Connection(
            context: context,
            options: options,
            passphraseFile: officer.passphraseFile,
            isPatient: true
        )
        var body: JSONObject = ["act": .string(Self.kind.rawValue)]
        for member in details(files) { body[member.name] = member.value }
        if writing.dryRun { body["dry_run"] = true }
        return BulkExtension(
            client: try connection.client(.required),
            selection: selection,
            exceptions: exceptions ?? ExceptionList(),
            until: until,
            body: body,
            parallel: bulk.parallel ?? 8,
            isDryRun: writing.dryRun
        )
    }

    /// A failure that ended the run early; what stands, stands.
    private func stopped(_ failure: CommandFailure) -> CommandFailure {
        guard !writing.dryRun else { return failure }
        let again = "what was extended stays; run the same command again, and it goes on with the rest"
        return CommandFailure(
            failure.status,
            failure.message,
            hint: [failure.hint, again].compactMap(\.self).joined(separator: "; ")
        )
    }
}
