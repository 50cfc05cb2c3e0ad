import JOSE
import Testing

@Suite struct Base64URLTests {
    @Test(
        "The examples of RFC 4648 §10 are encoded without padding and decoded",
        arguments: [
            ("", ""), ("f", "Zg"), ("fo", "Zm8"), ("foo", "Zm9v"), ("foob", "Zm9vYg"), ("fooba", "Zm9vYmE"),
            ("foobar", "Zm9vYmFy"),
        ]
    )
    func examples(plain: String, encoded: String) throws {
        #expect(Base64URL.encode(plain.utf8) == encoded)
        #expect(try Base64URL.decode(encoded) == Array(plain.utf8))
    }

    @Test("Every byte string of every length up to 70 comes back", arguments: 0...70)
    func roundTrip(length: Int) throws {
        let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 151 &+ length &* 29) }
        let text = Base64URL.encode(bytes)
        #expect(try Base64URL.decode(text) == bytes)
        #expect(try Base64URL.decode(Array(text.utf8)) == bytes)
        #expect(try Base64URL.decode(Array(("xx" + text).utf8)[2...]) == bytes)
        #expect(try Base64URL.decode(text.utf8.lazy.map { $0 }) == bytes)
        #expect(Base64URL.encode(AnyCollection(bytes)) == text)
    }

    @Test("Both letters beyond base64's own are used")
    func alphabet() {
        #expect(Base64URL.encode([0xFB, 0xEF, 0xFF]) == "--__")
    }

    @Test(
        "A byte outside the alphabet is refused with its place",
        arguments: [
            ("Zg==", 2), ("Zm8=", 3), ("Zm9v\n", 4), (" Zm9", 0), ("Zm 9", 2), ("+m9v", 0), ("Zm/v", 2),
            ("Zm9é", 3), ("Zm9vZm9vZm9vZm9vZm9vZm9vZm9vZm9v.m9v", 32), ("\u{0}g", 0),
        ]
    )
    func strangers(text: String, offset: Int) {
        let expected: JOSEError =
            text.utf8.count % 4 == 1
            ? .base64URL(.impossibleLength) : .base64URL(.byteOutsideAlphabet(offset: offset))
        #expect(throws: expected) { try Base64URL.decode(text) }
    }

    @Test(
        "Every byte value but the alphabet's 64 is refused, at every place of a long text",
        arguments: [0, 9, 37, 65]
    )
    func everyStranger(place: Int) throws {
        var accepted = 0
        for byte in UInt8.min...UInt8.max {
            var text = Array(repeating: UInt8(ascii: "A"), count: 68)
            text[place] = byte
            do {
                _ = try Base64URL.decode(text)
                accepted += 1
            } catch {
                #expect(error == .base64URL(.byteOutsideAlphabet(offset: place)))
            }
        }
        #expect(accepted == 64)
    }

    @Test("A trailing bit is refused", arguments: ["YR", "Zh", "Zm9", "Zm-", "Z_", "Zm9vYh", "Zm9vYmF"])
    func trailingBits(text: String) {
        #expect(throws: JOSEError.base64URL(.trailingBits)) { try Base64URL.decode(text) }
    }

    @Test("A length no bytes encode to is refused", arguments: ["A", "AAAAA", "Zm9vZ"])
    func impossibleLength(text: String) {
        #expect(throws: JOSEError.base64URL(.impossibleLength)) { try Base64URL.decode(text) }
    }
}
