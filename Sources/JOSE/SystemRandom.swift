import Glibc

/// The operating system's random source, for those who assemble the program; everything else is handed a source.
public enum SystemRandom {
    /// The most that the system hands out in one call.
    private static let mostAtOnce = 256

    /// Draws unpredictable bytes.
    ///
    /// These become keys and salts, so the process ends rather than go on without a source of them.
    public static func bytes(_ count: Int) -> [UInt8] {
        unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let wanted = min(count - filled, mostAtOnce)
                guard let start = unsafe buffer.baseAddress?.advanced(by: filled),
                    unsafe getentropy(start, wanted) == 0
                else { preconditionFailure("the system gives no random bytes") }
                filled += wanted
            }
        }
    }
}
