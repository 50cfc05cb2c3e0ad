import AEORegistryAPI
import ArgumentParser
import JOSE
import RegistryHome

/// `aeo key list`: the public halves of a registry's keys with their roles.
struct KeyListCommand: RegistryCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the keys of a registry.",
        discussion: "Of a home all its keys with the officers', of --registry those that it publishes."
    )

    @OptionGroup var options: GlobalOptions

    func perform(in context: CommandContext) async throws(CommandFailure) -> CommandStatus {
        let connection = Connection(context: context, options: options)
        let reply = Reply(context: context, options: options)
        if options.registry == nil, let home = try connection.home() {
            let keys = home.keys.keys.map(\.json)
            reply.print(["keys": .array(keys.map { .object($0) })]) { Self.text(keys, reply.paint) }
        } else {
            let answer = try await connection.client(.none).fetch(RegistryPath.keys.rawValue)
            reply.print(answer) {
                var log = JSONObject()
                log["role"] = "log"
                log["vkey"] = answer["log_vkey"]
                let isTold = answer["log_vkey"] != nil
                return Self.text(answer.objects("keys") + (isTold ? [log] : []), reply.paint)
            }
        }
        return .done
    }

    private static func text(_ keys: [JSONObject], _ paint: Paint) -> String {
        var table = Table(["role", "authority", "state", "from", "key"], widest: 120)
        for key in keys {
            table.add([
                key.text("role") ?? key.text("aeo_role") ?? "",
                key.text("authority") ?? key.text("aeo_authority") ?? "",
                key.text("state") ?? key.text("aeo_state") ?? "",
                key.text("from") ?? key.text("aeo_from") ?? "",
                key.text("kid") ?? key.text("vkey") ?? "",
            ])
        }
        return table.text(paint)
    }
}
