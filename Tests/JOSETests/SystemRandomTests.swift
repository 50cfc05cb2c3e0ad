import JOSE
import Testing

@Suite struct SystemRandomTests {
    @Test("As many bytes are drawn as are asked for", arguments: [0, 1, 16, 255, 256, 257, 511, 512, 1000])
    func count(count: Int) {
        let bytes = SystemRandom.bytes(count)
        #expect(bytes.count == count)
        // A stretch that was not filled would be all zeros; by chance that happens to 32 bytes once in 2^256.
        for start in stride(from: 0, through: count - 32, by: 32) {
            #expect(bytes[start..<(start + 32)].contains { $0 != 0 })
        }
    }

    @Test("No two draws are the same")
    func differs() {
        let draws = (0..<64).map { _ in SystemRandom.bytes(16) }
        #expect(Set(draws).count == 64)
    }
}
