import AEOCertificates
import AEOModel
import JOSE
import Testing

@testable import AEORegistry

@Suite struct GoldenEntryTests {
    @Test("The bytes of every kind of entry are those first written", arguments: try SampleEntry.all())
    func bytes(sample: SampleEntry) throws {
        let file = GoldenFile(sample.name)
        let text = GoldenFile.text(sample.stored)
        if GoldenFile.isRecording { try file.record(text) }
        #expect(try file.text == text)
    }

    @Test("Entries written by this version are read for ever", arguments: try SampleEntry.all())
    func readBack(sample: SampleEntry) throws {
        let entry = try GoldenFile(sample.name).entry()
        #expect(try EntryReader.content(of: entry) == sample.content)
        if entry.certificate != nil { #expect(ActOpening(groups: entry.groups).leaf == entry.leaf) }
    }

    @Test("Leaf and groups are canonical JSON", arguments: try SampleEntry.all())
    func canonical(sample: SampleEntry) throws {
        let entry = sample.stored
        for bytes in [entry.leaf] + entry.groups.map(\.bytes) {
            #expect(CanonicalJSON.encode(try StrictJSON.parse(bytes)) == bytes)
        }
    }

    @Test("Every group has a fresh salt, and the leaf depends on each", arguments: EntryGroup.allCases)
    func salts(group: EntryGroup) throws {
        let sample = try #require(try SampleEntry.all().first)
        let writer = EntryWriter { SystemRandom.bytes($0) }
        let entry = writer.entry(sample.content, at: 7)
        #expect(Set(entry.groups.map(\.salt)).count == 4)
        #expect(entry.groups.allSatisfy { $0.salt.count == 32 })
        #expect(writer.entry(sample.content, at: 7).leaf != entry.leaf)
        let altered = entry.groups.map {
            $0.group == group
                ? StoredGroup(group: group, salt: Array($0.salt.reversed()), bytes: $0.bytes) : $0
        }
        #expect(ActOpening(groups: altered).leaf != entry.leaf)
    }

    @Test("An act's entry that lost a group, or a member of one, is not read and its index is named")
    func lostMembers() throws {
        for sample in try SampleEntry.all() {
            let entry = sample.stored
            guard entry.certificate != nil else { continue }
            for group in entry.groups
            where group.group == .act || (group.group == .credential && group.bytes.count > 2) {
                let object = try StrictJSON.parseObject(group.bytes)
                for name in object.names where !Self.nullable.contains(name) {
                    var less = object
                    less[name] = nil
                    let altered = replacing(group, by: CanonicalJSON.encode(less), in: entry)
                    let fault = #expect(throws: EntryFault.self, "\(sample.name) \(name)") {
                        try EntryReader.content(of: altered)
                    }
                    #expect(fault?.index == 7)
                }
            }
        }
    }

    @Test(
        "A clock that was off in no way, in both, or by nothing, is not read",
        arguments: [
            (JSONValue.null, JSONValue.null), (.integer(1), .integer(1)), (.integer(0), .null),
            (.integer(-5), .null),
            (.string("5"), .null), (.null, .double(1.5)),
        ]
    )
    func clocks(behind: JSONValue, ahead: JSONValue) throws {
        let sample = try #require(try SampleEntry.all().first { $0.name == "clock-behind" }).stored
        var leaf = try StrictJSON.parseObject(sample.leaf)
        var body = try #require(leaf["body"]?.objectValue)
        body["behind_us"] = behind
        body["ahead_us"] = ahead
        leaf["body"] = .object(body)
        let altered = StoredEntry(
            index: sample.index,
            recordedAt: sample.recordedAt,
            certificate: nil,
            leaf: CanonicalJSON.encode(leaf),
            groups: []
        )
        #expect(throws: EntryFault.self) { try EntryReader.content(of: altered) }
    }

    @Test(
        "A member of another type, or out of range, is not read",
        arguments: [
            "v", "kind", "act_id", "certificate_id", "decided_on", "effective_at", "recorded_at", "programme",
            "authority",
        ]
    )
    func wrongTypes(name: String) throws {
        for sample in try SampleEntry.all() {
            let entry = sample.stored
            guard let group = entry.groups.first(where: { $0.group == .act }) else { continue }
            for value in [JSONValue.null, .integer(-1), .string(""), .array([]), .bool(true)] {
                var object = try StrictJSON.parseObject(group.bytes)
                object[name] = value
                let altered = replacing(group, by: CanonicalJSON.encode(object), in: entry)
                #expect(throws: EntryFault.self) { try EntryReader.content(of: altered) }
            }
        }
    }

    /// Members that may be null, whose absence an old writer could have meant the same by, or that a reader needs not.
    private static let nullable: Set<String> = [
        "notified_at", "expiry_date", "expires_at", "part", "until", "awaits_service",
    ]

    private func replacing(_ group: StoredGroup, by bytes: [UInt8], in entry: StoredEntry) -> StoredEntry {
        StoredEntry(
            index: entry.index,
            recordedAt: entry.recordedAt,
            certificate: entry.certificate,
            leaf: entry.leaf,
            groups: entry.groups.map {
                $0.group == group.group ? StoredGroup(group: $0.group, salt: $0.salt, bytes: bytes) : $0
            }
        )
    }
}
