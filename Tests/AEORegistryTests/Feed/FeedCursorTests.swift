import AEOModel
import Testing

@testable import AEORegistry

@Suite struct FeedCursorTests {
    private static let id = "01890a5d-ac96-774b-bcce-b302099a8057"

    @Test(
        "A cursor is read back from its text",
        arguments: ["0", "17", "9007199254740991", "5.0.\(id)", "17.1795435200000001.\(id)"]
    )
    func read(text: String) {
        #expect(FeedCursor(parsing: text)?.text == text)
    }

    @Test(
        "What is no cursor is not read",
        arguments: [
            "", "-1", "+1", "01", "1.", "1.2", ".1", "1.2.3", "1..\(id)", "1.2.\(id).", "1.02.\(id)", "x",
            "1 ", "9007199254740992", "99999999999999999999", "1.-2.\(id)", "1.2.\(id.uppercased())",
        ]
    )
    func refused(text: String) {
        #expect(FeedCursor(parsing: text) == nil)
    }
}
