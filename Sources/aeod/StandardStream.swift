import Glibc

/// Writes whole texts to a standard stream at once, past any buffer.
enum StandardStream: Int32 {
    /// The ready line and nothing else.
    case output = 1
    /// Diagnostics.
    case error = 2

    func write(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = unsafe bytes.withUnsafeBytes {
                unsafe Glibc.write(rawValue, $0.baseAddress, $0.count)
            }
            guard written > 0 else { return }
            bytes = bytes.dropFirst(written)
        }
    }
}
