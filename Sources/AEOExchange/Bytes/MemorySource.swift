/// Bytes held in memory.
package final class MemorySource: RandomSource {
    private let content: [UInt8]

    package init(_ content: [UInt8]) { self.content = content }

    package var count: Int { content.count }

    package func bytes(at offset: Int, count: Int) throws(ExchangeError) -> [UInt8] {
        guard offset >= 0, count >= 0, offset <= content.count - count else {
            throw ExchangeError("file", "the file is shorter than it says")
        }
        return Array(content[offset..<(offset + count)])
    }
}
