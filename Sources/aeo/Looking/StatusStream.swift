import AEORegistryAPI
import AEORegistryClient
import JOSE
import Synchronization

/// Asks for the status of every trader in a file, in batches, and prints the answers while they come in.
struct StatusStream {
    let context: CommandContext
    let options: GlobalOptions
    /// The file, or `-` for the standard input.
    let file: String
    /// Who asks.
    let client: RegistryClient
    /// The members that every question has unless its row says otherwise.
    let common: [(member: String, value: JSONValue)]

    /// Asks, prints, and says how it ended; memory does not grow with the file.
    func run() async throws(CommandFailure) -> CommandStatus {
        let traders = Mutex(TraderFile(common: common, next: try source()))
        let lines = Mutex(StatusLines(context: context, options: options))
        defer { lines.withLock { $0.finish() } }
        while !traders.withLock(\.isDone) {
            traders.withLock { $0.beginBatch() }
            let before = lines.withLock(\.count)
            do {
                try await client.converse(
                    RegistryPath.statusBatch.rawValue,
                    mediaType: StatusLine.mediaType,
                    signed: client.canSign,
                    give: { traders.withLock { $0.questions() } },
                    take: { bytes in lines.withLock { $0.take(bytes) } }
                )
            } catch {
                if let failure = lines.withLock(\.failure) { throw failure }
                let failure = CommandFailure(error, registry: client.baseURL)
                let printed = lines.withLock(\.count)
                guard printed > 0 else { throw failure }
                throw CommandFailure(
                    failure.status,
                    failure.message,
                    hint: "\(printed) answers were printed; ask again for the rest of the file"
                )
            }
            let (asked, answered) = (traders.withLock(\.asked), lines.withLock(\.count) - before)
            guard asked == answered else {
                throw CommandFailure(
                    .unavailable,
                    "the registry gave \(answered) answers to \(asked) questions"
                )
            }
        }
        if let failure = traders.withLock(\.failure) { throw failure }
        guard lines.withLock(\.count) > 0 else {
            throw CommandFailure(.usage, "\(name) names no trader", hint: "write one number on each line")
        }
        if !options.json { context.console.out(lines.withLock(\.summary)) }
        return lines.withLock(\.status)
    }

    private var name: String { file == LocalFile.standardInput ? "the standard input" : file }

    private func source() throws(CommandFailure) -> @Sendable (Int) -> [UInt8] {
        let console = context.console
        if file == LocalFile.standardInput { return { console.bytes($0) } }
        guard let open = ByteFile(file) else {
            throw CommandFailure(.usage, "\(file) cannot be read", hint: "check the path")
        }
        return { open.next($0) }
    }
}
