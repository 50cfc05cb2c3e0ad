extension LogReceipt {
    private static let heading = "c2sp.org/tlog-proof@v1"

    /// The receipt as a text.
    public func encoded() -> String {
        var text = Self.heading + "\n"
        if let extra { text += "extra \(StandardBase64.encode(extra))\n" }
        text += "index \(proof.leafIndex)\n"
        for hash in proof.path { text += hash.base64 + "\n" }
        return text + "\n" + note.encoded()
    }

    /// Parses a receipt as received; the size of the tree is that of its checkpoint.
    public init(parsing bytes: [UInt8]) throws(LogError) {
        guard bytes.count <= Self.maxLength else { throw .tooLarge(limit: Self.maxLength) }
        var reader = LineReader(bytes)
        guard reader.next()?.elementsEqual(Self.heading.utf8) == true else {
            throw .malformedReceipt(line: 1)
        }
        var line = reader.next()
        var extra: [UInt8]?
        if let encoded = line?.after("extra ") {
            extra = StandardBase64.decode(encoded)
            guard extra?.isEmpty == false else { throw .malformedReceipt(line: reader.line) }
            line = reader.next()
        }
        guard let digits = line?.after("index "), let index = StrictDecimal.parse(digits) else {
            throw .malformedReceipt(line: reader.line)
        }
        var path: [MerkleHash] = []
        while let encoded = reader.next(), !encoded.isEmpty {
            // A tree of 2^63 leaves has paths of 63 hashes.
            guard path.count < 63, let hash = MerkleHash(base64: encoded) else {
                throw .malformedReceipt(line: reader.line)
            }
            path.append(hash)
        }
        let note = try SignedNote(parsing: reader.rest)
        let size = try Checkpoint(parsing: note.text).size
        try self.init(
            extra: extra,
            proof: InclusionProof(leafIndex: index, treeSize: size, path: path),
            note: note
        )
    }
}

extension ArraySlice<UInt8> {
    /// What follows a word at the start, or `nil` if the word is not there.
    fileprivate func after(_ word: String) -> ArraySlice<UInt8>? {
        starts(with: word.utf8) ? dropFirst(word.utf8.count) : nil
    }
}
