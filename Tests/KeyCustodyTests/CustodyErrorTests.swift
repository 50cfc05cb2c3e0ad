import KeyCustody
import Testing

@Suite struct CustodyErrorTests {
    @Test("Every reason has words of its own, and names the file")
    func words() {
        let path = "/home/registry/key.pem"
        let ofFile: [CustodyError] = [
            .notFound(path), .notRegularFile(path), .notFolder(path), .wrongOwner(path), .tooOpen(path),
            .folderTooOpen(path), .tooLarge(path), .alreadyExists(path),
            .system(operation: "writing", path: path, code: 28), .wrongPassphrase(path),
            .passphraseNeeded(path),
            .notEncrypted(path), .notPrivateKey(path), .damaged(path), .wrongKeyType(path, .log),
            .keyMismatch(path),
        ]
        let others: [CustodyError] = [
            .unusablePassphrase, .invalidAuthority("nl"), .authorityMissing(.issuing),
            .authorityUnexpected(.log),
            .cryptography("encrypt the key"),
        ]
        #expect(ofFile.allSatisfy { $0.description.contains(path) })
        #expect(Set((ofFile + others).map(\.description)).count == ofFile.count + others.count)
    }

    @Test("The words say what to do")
    func advice() {
        #expect(CustodyError.tooOpen("/x").description.hasSuffix("run: chmod 600 /x"))
        #expect(CustodyError.folderTooOpen("/x").description.hasSuffix("run: chmod 700 /x"))
        #expect(CustodyError.wrongKeyType("/x", .log).description.contains("Ed25519"))
    }
}
