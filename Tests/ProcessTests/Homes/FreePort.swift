import Glibc

/// Finds a port that nobody listens on.
enum FreePort {
    static func find() throws -> Int {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw ProcessFailure("no socket") }
        defer { close(descriptor) }
        var address = LocalAddress(port: 0)
        guard unsafe address.with({ unsafe bind(descriptor, $0, $1) }) == 0 else {
            throw ProcessFailure("no free port")
        }
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        guard unsafe address.withMutable({ unsafe getsockname(descriptor, $0, &length) }) == 0 else {
            throw ProcessFailure("the port is not told")
        }
        return address.port
    }
}
