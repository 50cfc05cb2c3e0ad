import AEOModel
import AEORegistryAPI
import AEORegistryClient
import JOSE

/// A command that records an act on a certificate; the acts differ in their name only.
protocol ActCommand: RegistryCommand {
    static var kind: ActKind { get }
    var act: ActOptions { get }
    var writing: WriteOptions { get }
    var officer: OfficerOptions { get }
}

extension ActCommand {
    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        let client = try Connection(
            context: context,
            options: options,
            passphraseFile: officer.passphraseFile
        )
        .client(.required)
        let reply = Reply(context: context, options: options)
        if !writing.dryRun, !writing.yes, context.console.isInteractive {
            // The name makes a mistyped number seen before it hurts somebody.
            let path = RegistryPath.certificate.path(act.number)
            let certificate = try await client.fetch(path, signed: true)
            let name = certificate.object("holder")?.text("name") ?? "an unnamed holder"
            try reply.confirm("\(Self.kind.verb) \(act.number) of \(name)?", isSettled: false)
        }
        let answer = try await client.record(
            RegistryPath.acts.path(act.number),
            body: act.body(Self.kind, isDryRun: writing.dryRun),
            key: writing.idempotencyKey ?? client.makeIdempotencyKey(),
            isDryRun: writing.dryRun
        )
        reply.print(answer) {
            writing.dryRun
                ? ActText.preview(answer, context: context, isFromNow: act.from == nil, reply.paint)
                : ActText.recorded(answer, isFromNow: act.from == nil, reply.paint)
        }
        return .done
    }
}
