import AEOCertificates
import Foundation
import JOSE
import Testing

/// The published vectors of draft-ietf-oauth-status-list-20.
@Suite struct StatusListVectorTests {
    private static let url = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "../shared/vectors/token-status-list/vectors.json")

    static var isPresent: Bool { (try? url.checkResourceIsReachable()) == true }

    private func vectors() throws -> JSONObject {
        try StrictJSON.parseObject([UInt8](Data(contentsOf: Self.url)))
    }

    @Test("Every expected pair of every list is read, and everything else is zero", .enabled(if: isPresent))
    func lists() throws {
        let lists = try #require(try vectors()["lists"]?.arrayValue)
        #expect(lists.count == 6)
        for entry in lists {
            let vector = try #require(entry.objectValue)
            let bits = Int(try #require(vector["bits"]?.integerValue))
            let text = try #require(vector["lst"]?.stringValue)
            let list = try StatusList(deflated: Base64URL.decode(text), bits: bits)
            let pairs = try #require(vector["expect"]?.arrayValue).compactMap(\.objectValue)
            for pair in pairs {
                let index = Int(try #require(pair["idx"]?.integerValue))
                #expect(list.value(at: index).map(Int64.init) == pair["status"]?.integerValue)
            }
            if let size = vector["size_entries"]?.integerValue { #expect(list.count == Int(size)) }
            if let nonzero = vector["nonzero_entries"]?.integerValue {
                #expect((0..<list.count).count { list[$0] != 0 } == Int(nonzero))
            }
            #expect(try StatusList(deflated: list.deflated(), bits: bits) == list)
        }
    }

    @Test(
        "The draft's signed list is accepted with its key and refused with another",
        .enabled(if: isPresent)
    )
    func signedList() throws {
        let tokens = try #require(try vectors()["tokens"]?.objectValue)
        let token = Array(try #require(tokens["status_list_jwt"]?.stringValue).utf8)
        var jwk = try #require(tokens["example_jwk"]?.objectValue)
        jwk["d"] = nil
        let key = try JWK(json: jwk).key
        let uri = "https://example.com/statuslists/1"
        let read = try StatusListToken.verify(token, key: key, expectedURI: uri)
        #expect(read.issuedAt == 1_686_920_170)
        #expect(read.expires == 2_291_720_170)
        #expect(read.ttl == 43_200)
        #expect(read.list.bits == 1)
        #expect(read.list.bytes == [0xB9, 0xA3])
        #expect(throws: StatusTokenProblem.notForThisList) {
            try StatusListToken.verify(token, key: key, expectedURI: "https://example.com/statuslists/2")
        }
        let other = try Fixture.key(9).publicKey
        #expect(throws: StatusTokenProblem.badSignature) {
            try StatusListToken.verify(token, key: other, expectedURI: uri)
        }
    }
}
