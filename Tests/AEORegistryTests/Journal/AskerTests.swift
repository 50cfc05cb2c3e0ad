import AEOModel
import AEORegistry
import Testing

@Suite("Who asked")
struct AskerTests {
    @Test(
        "Every asker is read back",
        arguments: try [Asker.anonymous, .officer("k"), .agency(PartyCode(parsing: "CN-FOOD"), "a key")]
    )
    func read(asker: Asker) {
        #expect(Asker(kind: asker.kind, identity: asker.identity) == asker)
    }

    @Test(
        "Words that tell nobody are refused",
        arguments: [
            ("anonymous", "k"), ("officer", nil), ("agency", nil), ("", nil), ("Officer", "k"),
            ("ghost", "k"), ("agency", "CN-FOOD"), ("agency", "UK k"),
        ]
    )
    func refused(kind: String, identity: String?) {
        #expect(Asker(kind: kind, identity: identity) == nil)
    }
}
