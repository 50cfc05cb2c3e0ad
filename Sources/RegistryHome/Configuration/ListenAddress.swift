/// Where the daemon listens, when that is not what the public URL says.
package struct ListenAddress: Sendable, Hashable, CustomStringConvertible {
    package let host: String
    package let port: Int

    package init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    /// Reads `HOST:PORT`; an IPv6 address stands in brackets.
    package init?(parsing text: String) {
        guard let url = try? RegistryURL(parsing: "http://\(text)"), let port = url.port ?? Self.port80(text)
        else {
            return nil
        }
        host = url.host
        self.port = port
    }

    /// Whether only this machine can reach it.
    package var isLoopback: Bool { (try? RegistryURL(parsing: "http://\(host)"))?.isLoopback ?? false }

    /// Host and port.
    package var description: String { "\(host):\(port)" }

    private static func port80(_ text: String) -> Int? {
        text.utf8.suffix(3).elementsEqual(":80".utf8) ? 80 : nil
    }
}
