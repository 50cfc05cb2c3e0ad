import Glibc

/// The operating system's random source, for those who assemble the program; everything else is handed a source.
public enum SystemRandom {
    /// The most that the system hands out in one call.
    private static let mostAtOnce = 256

    /// Draws unpredictable bytes.
    public static func bytes(_ count: Int) -> [UInt8] {
        unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let wanted = min(count - filled, mostAtOnce)
                guard let start = unsafe buffer.baseAddress?.advanced(by: filled) else { return }
                // The call fails only before the system's source is seeded; then it is asked again.
                if unsafe getentropy(start, wanted) == 0 { filled += wanted }
            }
        }
    }
}
