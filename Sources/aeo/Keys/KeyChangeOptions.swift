import AEOModel
import ArgumentParser
import RegistryHome

/// What the commands share that change the keys of a home.
struct KeyChangeOptions: ParsableArguments {
    @Flag(name: [.short, .long], help: "Do not ask for confirmation.")
    var yes = false

    /// Changes a key of the home that was named, whose daemon must be stopped, and says what became of it.
    func apply(
        _ options: GlobalOptions,
        _ context: CommandContext,
        _ work: (borrowing KeyKeeper, Reply) throws -> KeyChange
    ) throws(CommandFailure) -> CommandStatus {
        guard options.registry == nil else {
            throw CommandFailure(
                .usage,
                "keys are changed in the registry's home, not over the network",
                hint: "leave out --registry and say --home DIR"
            )
        }
        guard let path = Connection(context: context, options: options).homePath else {
            throw CommandFailure(.usage, "no home is named", hint: "say --home DIR or set AEO_HOME")
        }
        let reply = Reply(context: context, options: options)
        do {
            let keeper = try KeyKeeper(path, now: context.now())
            let change = try work(keeper, reply)
            reply.print(change.json) { KeyChangeText.text(change) }
            return .done
        } catch let failure as CommandFailure {
            throw failure
        } catch let error as KeyChangeError {
            throw CommandFailure(error)
        } catch {
            throw CommandFailure(.internal, "\(error)")
        }
    }
}
