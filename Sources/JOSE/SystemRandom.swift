/// The operating system's random source, for those who assemble the program; everything else is handed a source.
public enum SystemRandom {
    /// Draws unpredictable bytes.
    public static func bytes(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        var drawn: [UInt8] = []
        drawn.reserveCapacity(count + 7)
        while drawn.count < count {
            var word = generator.next()
            for _ in 0..<8 {
                drawn.append(UInt8(truncatingIfNeeded: word))
                word >>= 8
            }
        }
        drawn.removeLast(drawn.count - count)
        return drawn
    }
}
