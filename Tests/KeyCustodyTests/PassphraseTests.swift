import Foundation
import KeyCustody
import Testing

@Suite struct PassphraseTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test(
        "A private file of one line is read",
        arguments: ["secret", "secret\n", "secret\r\n", "two words\n"]
    )
    func reading(content: String) throws {
        let path = try folder.write(Array(content.utf8), to: "passphrase")
        #expect(throws: Never.self) { try Passphrase.read(file: path) }
        try folder.setMode(0o400, of: path)
        #expect(throws: Never.self) { try Passphrase.read(file: path) }
    }

    @Test(
        "A file on which others have rights is refused",
        arguments: [0o640, 0o604, 0o660, 0o606, 0o601, 0o610, 0o620, 0o644, 0o777]
    )
    func tooOpen(mode: Int) throws {
        let path = try folder.write(Array("secret".utf8), to: "passphrase", mode: mode)
        #expect(throws: CustodyError.tooOpen(path)) { try Passphrase.read(file: path) }
    }

    @Test(
        "An empty file, two lines or a zero byte are refused",
        arguments: ["", "\n", "\r\n", "\n\n", "one\ntwo", "one\ntwo\n", "secret\n\n", "a\0b", "a\rb"]
    )
    func unusable(content: String) throws {
        let path = try folder.write(Array(content.utf8), to: "passphrase")
        #expect(throws: CustodyError.unusablePassphrase) { try Passphrase.read(file: path) }
    }

    @Test("A file above 4 KiB and a line above 1 KiB are refused")
    func tooLarge() throws {
        let large = try folder.write([UInt8](repeating: 0x61, count: 4097), to: "large")
        #expect(throws: CustodyError.tooLarge(large)) { try Passphrase.read(file: large) }
        let long = try folder.write([UInt8](repeating: 0x61, count: 1025), to: "long")
        #expect(throws: CustodyError.unusablePassphrase) { try Passphrase.read(file: long) }
        #expect(throws: Never.self) { try Passphrase([UInt8](repeating: 0x61, count: 1024)) }
    }

    @Test("What is no regular file is refused, and a pipe is not waited for")
    func notRegular() throws {
        let path = try folder.write(Array("secret".utf8), to: "passphrase")
        let link = folder.file("link")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
        let pipe = folder.file("pipe")
        try #require(unsafe mkfifo(pipe, 0o600) == 0)
        #expect(throws: CustodyError.notRegularFile(link)) { try Passphrase.read(file: link) }
        #expect(throws: CustodyError.notRegularFile(pipe)) { try Passphrase.read(file: pipe) }
        #expect(throws: CustodyError.notRegularFile(folder.path)) { try Passphrase.read(file: folder.path) }
        let absent = folder.file("absent")
        #expect(throws: CustodyError.notFound(absent)) { try Passphrase.read(file: absent) }
    }

    @Test("A file of another user is refused", .enabled(if: geteuid() == 0))
    func otherOwner() throws {
        let path = try folder.write(Array("secret".utf8), to: "passphrase")
        try #require(unsafe chown(path, 65_534, 65_534) == 0)
        #expect(throws: CustodyError.wrongOwner(path)) { try Passphrase.read(file: path) }
    }

    @Test("No description shows the secret")
    func redacted() throws {
        let passphrase = try Passphrase(Array("hunter2".utf8))
        var dumped = ""
        dump(passphrase, to: &dumped)
        for text in ["\(passphrase)", String(reflecting: passphrase), "\([passphrase])", dumped] {
            #expect(!text.contains("hunter2"))
            #expect(!text.contains("104"))
        }
    }
}
