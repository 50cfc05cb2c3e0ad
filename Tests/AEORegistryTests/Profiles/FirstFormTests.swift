import AEOModel
import AEORegistry
import FoundationEssentials
import JOSE
import Testing

/// Homes keep the profiles they were made with; one of version 0.1 has to be read by every later one.
@Suite struct FirstFormTests {
    private static func golden() throws -> [UInt8] {
        let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
        let path = folder.joined(separator: "/") + "/Golden/profile-v1-IN-CBIC.json"
        return Array(try String(contentsOfFile: path, encoding: .utf8).utf8)
    }

    private static func read(_ bytes: [UInt8]) throws -> HostedProfile {
        try ProfileReader.read(bytes, safeCriteria: try Shelf.safeCriteria())
    }

    @Test("A profile of version 0.1 keeps its bytes and has no rule that it did not state")
    func first() throws {
        let bytes = try Self.golden()
        let hosted = try Self.read(bytes)
        #expect(hosted.bytes == CanonicalJSON.encode(try StrictJSON.parse(bytes)))
        let shown = try #require(hosted.version(2))
        #expect(shown["renewal"]?.objectValue?["text"]?.objectValue?["source"] == "S9")
        #expect(shown["tracks"]?.arrayValue?.first?.objectValue?["waived"] == .null)
        #expect(hosted.version(3) == nil)
        let rules = hosted.profile.versions[1]
        #expect(rules.tiers.map(\.validity) == [.unlimited, .years(3), .years(5), .years(5)])
        #expect(rules.attestation(of: rules.tiers[0])?.missed == .unknown)
        #expect(rules.track("MSME")?.sizeForLife == nil, "said in words only at that time")
        #expect(rules.track("MSME")?.evidence == [])
        #expect(rules.tierChange == .unknown)
        #expect(rules.renewal == RenewalRule(mode: .unknown, windowDays: nil, continuesWhilePending: nil))
        #expect(rules.decisionDays == nil)
        #expect(rules.reliances == [])
    }

    @Test(
        "A profile between the two forms is not hosted",
        arguments: ["tier_change", "decision_days", "reliances", "support", "indirect_benefits"]
    )
    func mixed(member: String) throws {
        var document = try StrictJSON.parseObject(Self.golden())
        let versions = try (document["versions"]?.arrayValue ?? []).map { value in
            var version = try #require(value.objectValue)
            version[member] = []
            return JSONValue.object(version)
        }
        document["versions"] = .array(versions)
        let bytes = CanonicalJSON.encode(document)
        #expect(throws: ProfileError.self) { try Self.read(bytes) }
    }

    @Test("A profile of version 0.1 that makes no sense is not hosted either")
    func broken() throws {
        let text = String(decoding: try Self.golden(), as: UTF8.self)
        for (good, bad) in [
            ("\"10-01\"", "\"13-01\""), ("\"size_classes\"", "\"sizes\""), ("\"S80\"", "\"web\""),
            ("\"benefits\":[", "\"benefits\":[7,"),
        ] {
            #expect(text.contains(good))
            let bytes = Array(text.replacing(good, with: bad).utf8)
            #expect(throws: ProfileError.self) { try Self.read(bytes) }
        }
    }
}
