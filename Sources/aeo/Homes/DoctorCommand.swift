import AEORegistryAPI
import ArgumentParser
import JOSE
import RegistryHome

/// `aeo doctor`: replays the log and compares everything that was made from it.
struct DoctorCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Examine a registry: replay its log and compare every projection and hash.",
        discussion: """
            Asks the daemon; a home that no daemon has open is examined directly. Exit status 0 when all is well, \
            70 when something was found.
            """
    )

    @OptionGroup var officer: OfficerOptions
    @OptionGroup var options: GlobalOptions

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        let connection = Connection(
            context: context,
            options: options,
            passphraseFile: officer.passphraseFile
        )
        let report: JSONObject
        if let own = try await examine(connection) {
            report = own
        } else {
            report = try await connection.client(.required).fetch(RegistryPath.doctor.rawValue, signed: true)
        }
        let isHealthy = report["ok"]?.boolValue ?? false
        let reply = Reply(context: context, options: options)
        reply.print(report) { Self.text(report, isHealthy: isHealthy, reply.paint) }
        return isHealthy ? .done : .internal
    }

    /// The report on a home that was named and is not being served, or `nil` to ask the daemon.
    private func examine(_ connection: Connection) async throws(CommandFailure) -> JSONObject? {
        guard options.registry == nil, let examine = connection.context.offlineDoctor,
            let home = try connection.home()
        else { return nil }
        do {
            // Held while examining, so that no daemon starts to write meanwhile.
            let lock = try home.lock()
            let report = try await examine(home)
            _ = consume lock
            return report
        } catch HomeError.locked {
            return nil
        } catch let failure as CommandFailure {
            throw failure
        } catch let error as HomeError {
            throw CommandFailure(error)
        } catch {
            throw CommandFailure(.internal, "the archive could not be examined: \(error)")
        }
    }

    private static func text(_ report: JSONObject, isHealthy: Bool, _ paint: Paint) -> String {
        var sheet = Sheet()
        sheet.add("entries", report.number("entries").map { "\($0)" })
        sheet.add("log size", report.number("size").map { "\($0)" })
        sheet.add("root", report.text("root"))
        sheet.add("finding", isHealthy ? paint.good("all is well") : paint.bad("something is wrong"))
        var findings = Table(["what", "detail"], widest: 100)
        for finding in report.objects("findings") {
            findings.add([finding.text("what") ?? "", finding.text("detail") ?? ""])
        }
        return sheet.text + (findings.isEmpty ? "" : "\n" + findings.text(paint))
    }
}
