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
                Self.text(answer.objects("keys") + Self.logKeys(answer), reply.paint)
            }
        }
        return .done
    }

    /// The log's keys as the registry tells them; an older registry tells of the present one only.
    private static func logKeys(_ answer: JSONObject) -> [JSONObject] {
        var keys = answer.objects("log_vkeys")
        if keys.isEmpty, let vkey = answer["log_vkey"] { keys = [["vkey": vkey]] }
        return keys.map { key in
            var key = key
            key["role"] = "log"
            return key
        }
    }

    private static func text(_ keys: [JSONObject], _ paint: Paint) -> String {
        var table = Table(["role", "authority", "state", "from", "until", "since", "key"], widest: 120)
        for key in keys {
            table.add([
                key.text("role") ?? key.text("aeo_role") ?? "",
                key.text("authority") ?? key.text("aeo_authority") ?? "",
                key.text("state") ?? key.text("aeo_state") ?? "",
                key.text("from") ?? key.text("aeo_from") ?? "",
                key.text("until") ?? key.text("aeo_until") ?? "",
                (key.number("since") ?? key.number("aeo_compromised_since")).map { "\($0)" } ?? "",
                key.text("kid") ?? key.text("vkey") ?? "",
            ])
        }
        return table.text(paint)
    }
}
