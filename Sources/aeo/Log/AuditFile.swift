import AEORegistryClient
import JOSE
import RegistryHome

/// The file in which the last proven checkpoint of a log is kept between audits.
struct AuditFile {
    private let path: String
    private let files: LocalFile
    /// Whether the file lies in a directory of ours that is made when needed.
    private let isOwn: Bool

    /// The file named, else one in the home, else one in the user's state directory.
    ///
    /// A log is known by its registry's URL. Loopback addresses name nothing for long, so there the key counts too.
    init(
        named: String?,
        connection: Connection,
        registry: String,
        vkey: String
    ) {
        files = LocalFile(context: connection.context)
        if let named {
            path = named
            isOwn = false
            return
        }
        let isLoopback = (try? RegistryURL(parsing: registry))?.isLoopback ?? false
        let name = SHA256Digest.hash(Array((isLoopback ? "\(registry) \(vkey)" : registry).utf8))
        let file = "\(Base64URL.encode(name)).json"
        if let home = connection.homePath {
            path = "\(HomeLayout(root: home).audits)/\(file)"
        } else {
            let environment = connection.context.environment
            let state = environment["XDG_STATE_HOME"] ?? "\(environment["HOME"] ?? ".")/.local/state"
            path = "\(state)/aeo/audit/\(file)"
        }
        isOwn = true
    }

    /// What is remembered; a file that cannot be understood is an error, for forgetting would hide a rewritten log.
    func load() throws(CommandFailure) -> AuditMemory? {
        guard files.exists(path) else { return nil }
        let bytes = try files.read(path, limit: 65_536)
        guard let json = try? StrictJSON.parseObject(bytes), let memory = AuditMemory(json: json) else {
            throw CommandFailure(
                .internal,
                "\(path) is not what an audit leaves behind",
                hint: "if you know why, remove it; the next audit then starts without a memory"
            )
        }
        return memory
    }

    func store(_ memory: AuditMemory) throws(CommandFailure) {
        if isOwn, let slash = path.lastIndex(of: "/") {
            do {
                try HomeFile.makeDirectory(String(path[..<slash]), mode: 0o700, withParents: true)
            } catch {
                throw CommandFailure(.internal, error.description, hint: error.remedy)
            }
        }
        try files.write(JSONText.encode(memory.json, pretty: true), to: path, isForced: true)
    }
}
