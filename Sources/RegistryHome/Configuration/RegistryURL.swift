/// The public URL of a registry, permanent from `aeo init` on: scheme, host and perhaps a port, nothing more.
package struct RegistryURL: Sendable, Hashable, CustomStringConvertible {
    /// Whether it is `https`.
    package let isSecure: Bool
    /// The host in lower case; an IPv6 address with its brackets.
    package let host: String
    /// The port, when it is not the scheme's own.
    package let port: Int?

    /// Reads a URL; a slash at its end is dropped.
    package init(parsing text: String) throws(HomeError) {
        let bytes = Array(text.utf8)
        guard bytes.count <= 253, bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
            throw .badURL(String(text.prefix(80)), why: "it has spaces or other characters no URL has")
        }
        let lower = text.lowercased()
        let scheme = ["https://", "http://"].first { lower.utf8.starts(with: $0.utf8) }
        guard let scheme else { throw .badURL(text, why: "it does not begin with https:// or http://") }
        var authority = lower.utf8.dropFirst(scheme.utf8.count)
        if authority.last == UInt8(ascii: "/") { authority = authority.dropLast() }
        guard !authority.contains(where: { "/?#@".utf8.contains($0) }) else {
            throw .badURL(text, why: "it has more than scheme, host and port")
        }
        let (host, portText) = Self.split(authority)
        guard Self.isHost(host) else { throw .badURL(text, why: "its host is neither a name nor an address") }
        isSecure = scheme.utf8.count == 8
        self.host = host
        guard let portText else {
            port = nil
            return
        }
        guard let number = Int(portText), portText.utf8.first != UInt8(ascii: "+"),
            (1...65_535).contains(number)
        else { throw .badURL(text, why: "its port is not a number from 1 to 65535") }
        port = number == (isSecure ? 443 : 80) ? nil : number
    }

    /// The URL without a slash at its end.
    package var description: String { (isSecure ? "https://" : "http://") + hostAndPort }

    /// The host with the port where one is written.
    package var hostAndPort: String { host + (port.map { ":\($0)" } ?? "") }

    /// The port that is asked.
    package var effectivePort: Int { port ?? (isSecure ? 443 : 80) }

    /// The name of the first log: host and path of its address, as C2SP tlog-checkpoint wants an origin.
    package var logOrigin: String { "\(hostAndPort)/log" }

    /// Whether the host is this machine's own.
    package var isLoopback: Bool {
        host == "localhost" || host == "[::1]" || (host.utf8.starts(with: "127.".utf8) && Self.isIPv4(host))
    }

    private static func split(_ authority: Substring.UTF8View) -> (host: String, port: String?) {
        let text = Substring(authority)
        let search = text.utf8.first == UInt8(ascii: "[") ? text.utf8.lastIndex(of: UInt8(ascii: "]")) : nil
        let tail = search.map { text[$0...] } ?? text
        guard let colon = tail.utf8.lastIndex(of: UInt8(ascii: ":")) else { return (String(text), nil) }
        return (String(text[..<colon]), String(text[text.utf8.index(after: colon)...]))
    }

    private static func isHost(_ host: String) -> Bool {
        if host.utf8.first == UInt8(ascii: "[") {
            let inner = host.utf8.dropFirst().dropLast()
            return host.utf8.last == UInt8(ascii: "]") && inner.count >= 2
                && inner.allSatisfy { "0123456789abcdef:.".utf8.contains($0) }
        }
        let labels = host.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return labels.allSatisfy { label in
            (1...63).contains(label.count) && label.first != UInt8(ascii: "-")
                && label.last != UInt8(ascii: "-")
                && label.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-".utf8.contains($0) }
        }
    }

    private static func isIPv4(_ host: String) -> Bool {
        let fields = host.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return fields.count == 4
            && fields.allSatisfy { field in UInt8(String(Substring(field))) != nil }
    }
}
