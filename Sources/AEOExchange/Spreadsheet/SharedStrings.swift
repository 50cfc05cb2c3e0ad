/// The texts that cells share, one after the other in one block of memory.
struct SharedStrings {
    /// The most bytes of all texts together.
    static let limit = 128 << 20

    private var block: [UInt8] = []
    private var ends: [UInt32] = []

    mutating func append(_ text: String) throws(ExchangeError) {
        block += text.utf8
        guard block.count <= Self.limit else {
            throw ExchangeError(
                "archive-bounds",
                "the workbook's texts have more than \(Self.limit) bytes: have the list sent as CSV"
            )
        }
        ends.append(UInt32(block.count))
    }

    /// The text of an index; `nil` beyond the last.
    func text(_ index: Int) -> String? {
        guard ends.indices.contains(index) else { return nil }
        let start = index == 0 ? 0 : Int(ends[index - 1])
        return String(decoding: block[start..<Int(ends[index])], as: UTF8.self)
    }
}
