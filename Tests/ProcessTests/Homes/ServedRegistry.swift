import AEOModel
import AEORegistry
import AEORegistryClient
import Foundation
import JOSE
import RegistryHome

/// A registry in a temporary home, for the real programs to work on.
final class ServedRegistry: Sendable {
    let folder: WorkFolder
    let home: HomeDirectory
    let port: Int
    let officer: OfficerHand

    /// The disk that the home lies on, when it has one of its own.
    let disk: SmallDisk?

    /// Makes a home that serves on a free port.
    convenience init() throws {
        try self.init(folder: try WorkFolder(), place: "home", port: try FreePort.find())
    }

    /// Makes a home that serves on a port.
    convenience init(port: Int) throws { try self.init(folder: try WorkFolder(), place: "home", port: port) }

    /// Makes a home on a disk of its own.
    convenience init(onDiskOf mebibytes: Int) async throws {
        let folder = try WorkFolder()
        let disk = try await SmallDisk(at: folder.child("disk"), mebibytes: mebibytes)
        try self.init(folder: folder, place: "disk/home", port: try FreePort.find(), disk: disk)
    }

    private init(folder: WorkFolder, place: String, port: Int, disk: SmallDisk? = nil) throws {
        self.folder = folder
        self.port = port
        self.disk = disk
        let request = HomeRequest(
            home: folder.child(place),
            authority: "NL",
            programmes: ["EU-AEO"],
            url: "http://127.0.0.1:\(port)"
        )
        let library = try ProgrammeLibrary(files: EmbeddedSchemas.files)
        let now = Instant(seconds: Int64(Date().timeIntervalSince1970))
        _ = try HomeInitialiser(library: library).initialise(request, now: now)
        home = try HomeDirectory.open(request.home)
        officer = try OfficerHand(home)
    }

    var url: String { home.configuration.url.description }
    var root: String { home.layout.root }

    func start(under wrapper: [String] = []) async throws -> RunningDaemon {
        try await RunningDaemon.start(home: root, in: folder, under: wrapper)
    }

    /// Starts a daemon that is expected not to serve.
    func startRefused() async throws -> Invocation {
        try await Invocation.run(try Program.aeod.path, ["--home", root], in: folder)
    }

    /// Runs `aeo` with this home.
    func aeo(_ arguments: String..., input: [UInt8] = []) async throws -> Invocation {
        try await Invocation.run(
            try Program.aeo.path,
            arguments + ["--home", root],
            in: folder,
            input: input
        )
    }

    /// Writes and demands that it was recorded.
    @discardableResult
    func write(_ call: WriteCall) async throws -> JSONObject {
        let answer = try await lent { transport in try await self.officer.write(call, over: transport) }
        guard answer.status == 201 else {
            throw ProcessFailure("\(answer.status) \(String(decoding: answer.body, as: UTF8.self))")
        }
        return try StrictJSON.parseObject(answer.body)
    }

    /// Sends one request on a connection of its own.
    func answer(to request: String, withoutBody: Bool = false) throws -> RawAnswer {
        guard let connection = RawConnection(port: port) else { throw ProcessFailure("nobody listens") }
        connection.send(request)
        guard let answer = connection.answer(withoutBody: withoutBody) else {
            throw ProcessFailure("no answer to \(request.prefix(200))")
        }
        return answer
    }

    /// The size of the log as the registry tells it to anybody.
    func logSize() throws -> Int64 {
        let answer = try answer(to: "GET /v1/certificates?limit=1 HTTP/1.1\r\nHost: a\r\n\r\n")
        guard let size = try answer.json["log_size"]?.integerValue else { throw ProcessFailure("\(answer)") }
        return size
    }

    /// The log's key as the registry tells it to anybody.
    func answeredVkey() throws -> String? {
        try answer(to: "GET /.well-known/aeo-registry HTTP/1.1\r\nHost: a\r\n\r\n").json["log_vkey"]?
            .stringValue
    }

    /// Does something over HTTP, with the connections closed afterwards.
    func lent<Value: Sendable>(
        _ body: @Sendable (HTTPTransport) async throws -> Value
    ) async throws -> Value {
        let result = await HTTPTransport.withTransport { transport -> Result<Value, any Error> in
            do {
                return .success(try await body(transport))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }
}
