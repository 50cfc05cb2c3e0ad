import Glibc

/// A TCP connection on which any bytes can be sent, also such as no HTTP client sends.
final class RawConnection: Sendable {
    private let descriptor: Int32

    /// Connects; `nil` when nobody listens.
    ///
    /// A read waits ten seconds at most.
    init?(port: Int) {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { return nil }
        var patience = timeval(tv_sec: 10, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        _ = unsafe setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, size)
        _ = unsafe setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, size)
        let address = LocalAddress(port: port)
        let descriptor = descriptor
        guard unsafe address.with({ unsafe connect(descriptor, $0, $1) }) == 0 else { return nil }
    }

    deinit { close(descriptor) }

    /// Sends all bytes, or as many as the other side takes.
    func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let sent = unsafe rest.withUnsafeBytes {
                unsafe Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard sent > 0 else { return }
            rest = rest.dropFirst(sent)
        }
    }

    func send(_ text: String) { send(Array(text.utf8)) }

    /// Says that nothing more will be sent.
    func endSending() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// The next answer; `nil` when the connection ends without a whole one.
    func answer(withoutBody: Bool = false) -> RawAnswer? {
        var bytes: [UInt8] = []
        while true {
            if let answer = RawAnswer(bytes, withoutBody: withoutBody) { return answer }
            var chunk = [UInt8](repeating: 0, count: 65_536)
            let count = unsafe chunk.withUnsafeMutableBytes {
                unsafe recv(descriptor, $0.baseAddress, $0.count, 0)
            }
            guard count > 0 else { return nil }
            bytes += chunk.prefix(count)
        }
    }

    /// Reads on until a text has come; no when the connection ends before.
    func until(contains text: String) -> Bool {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while bytes.firstRange(of: Array(text.utf8)) == nil {
            let count = unsafe chunk.withUnsafeMutableBytes {
                unsafe recv(descriptor, $0.baseAddress, $0.count, 0)
            }
            guard count > 0 else { return false }
            bytes += chunk.prefix(count)
        }
        return true
    }

    /// Whether the other side has ended the connection.
    func isEnded() -> Bool {
        var byte: UInt8 = 0
        return unsafe recv(descriptor, &byte, 1, 0) <= 0
    }
}
