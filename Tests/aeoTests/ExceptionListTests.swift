import Testing

@testable import aeo

@Suite struct ExceptionListTests {
    private func read(_ text: String) throws(CommandFailure) -> Set<String> {
        try ExceptionList(parsing: Array(text.utf8), of: "held.txt").numbers
    }

    @Test(
        "Numbers are read from lines as editors and spreadsheets write them",
        arguments: [
            "A1\nB2\n", "A1\r\nB2\r\n", "\u{FEFF}A1\nB2", "a1\n\n\n  b2\t\n",
            "# held\nA1 # under review\n#\nB2",
            "A1\nA1\nB2\r", "\u{FEFF}# list\r\nA1\r\n \t\r\nB2",
        ]
    )
    func numbers(text: String) throws {
        #expect(try read(text) == ["A1", "B2"])
    }

    @Test("A sign that is no remark stays part of the number, and spaces within it too")
    func kept() throws {
        #expect(try read("A#1\nNO 12 B\n") == ["A#1", "NO 12 B"])
        #expect(try read("").isEmpty)
        #expect(try read("\u{FEFF}").isEmpty)
        #expect(try read("# nothing\n\n").isEmpty)
    }

    @Test(
        "What is no number is refused with its line",
        arguments: [
            ("A1\nB\u{7}2", 2), ("А1", 1), ("A1\n\nB\u{200B}2", 3), (String(repeating: "X", count: 129), 1),
            ("A1\u{2028}B2", 1), ("A\u{0}", 1),
        ]
    )
    func refused(text: String, line: Int) throws {
        let failure = #expect(throws: CommandFailure.self) { try read(text) }
        #expect(failure?.status == .usage)
        #expect(failure?.message == "line \(line) of held.txt is no certificate's number")
    }

    @Test("Bytes that are no text are refused")
    func bytes() throws {
        let failure = #expect(throws: CommandFailure.self) {
            try ExceptionList(parsing: [0x41, 0xFF, 0xFE], of: "held.txt")
        }
        #expect(failure?.status == .usage)
    }
}
