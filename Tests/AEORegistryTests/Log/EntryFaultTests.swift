import AEOCertificates
import AEOModel
import JOSE
import Testing

@testable import AEORegistry

/// Entries that are not read; every fault names the entry.
@Suite struct EntryFaultTests {
    private func expectFault(_ entry: StoredEntry, _ words: String, detail: String? = nil) {
        let fault = #expect(throws: EntryFault.self, "\(words)") { try EntryReader.content(of: entry) }
        #expect(fault?.index == 7, "\(words)")
        if let detail { #expect(fault?.detail == "cannot read \"\(detail)\"", "\(words)") }
    }

    /// The paths of all members of an object that is not a holder's or an office's own text.
    private func paths(_ object: JSONObject) -> [[String]] {
        object.names.flatMap { name in
            [[name]] + (object[name]?.objectValue.map { paths($0).map { [name] + $0 } } ?? [])
        }
    }

    private func changing(_ object: JSONObject, _ path: [String], to value: JSONValue?) -> JSONObject {
        var next = object
        if path.count == 1 {
            next[path[0]] = value
        } else if let inner = object[path[0]]?.objectValue {
            next[path[0]] = .object(changing(inner, Array(path.dropFirst()), to: value))
        }
        return next
    }

    private func value(_ object: JSONObject, _ path: [String]) -> JSONValue? {
        path.dropFirst().reduce(object[path[0]]) { $0?.objectValue?[$1] }
    }

    @Test("An entry that lost a group is not read", arguments: try SampleEntry.all() + SampleEntry.kept())
    func lostGroups(sample: SampleEntry) throws {
        let entry = sample.stored
        let reads: [EntryGroup] =
            switch sample.content {
            case .grant, .act: EntryGroup.allCases
            case .refusal, .bar, .stop: [.act, .holder, .decision]
            case .barLift, .resume: [.act, .decision]
            case .key, .profile, .statusList, .clock, .restart, .held, .arrangement, .territories: []
            case .mirror, .agency: []
            }
        for group in reads { expectFault(entry.losing(group), "\(sample.name) \(group)") }
    }

    @Test(
        "An entry that lost a member of the groups that replay needs is not read",
        arguments: try SampleEntry.all()
    )
    func lostMembers(sample: SampleEntry) throws {
        let entry = sample.stored
        for group in entry.groups where group.group == .act || group.group == .credential {
            let object = try StrictJSON.parseObject(group.bytes)
            for path in paths(object) where path != ["awaits_service"] || sample.version == 2 {
                let less = CanonicalJSON.encode(changing(object, path, to: nil))
                expectFault(entry.replacing(group.group, by: less), "\(sample.name) \(path)")
            }
        }
    }

    @Test("A member of another type, or out of range, is not read", arguments: try SampleEntry.all())
    func wrongTypes(sample: SampleEntry) throws {
        let entry = sample.stored
        guard let act = entry.bytes(of: .act) else { return }
        let object = try StrictJSON.parseObject(act)
        let words: Set<[String]> = [
            ["tier"], ["track"], ["terms", "tier"], ["profile", "sha256"], ["zone", "identifier"],
        ]
        for path in paths(object)
        where !words.contains(path) && (path != ["awaits_service"] || sample.version == 2) {
            for wrong in [JSONValue.integer(-1), .string(""), .array([.null]), .object(["x": 1])] {
                let bytes = CanonicalJSON.encode(changing(object, path, to: wrong))
                expectFault(entry.replacing(.act, by: bytes), "\(sample.name) \(path) \(wrong)")
            }
            for wrong in [JSONValue.bool(true), .null] where value(object, path) != wrong {
                guard wrong != .null || !Self.nullable.contains(path) else { continue }
                guard value(object, path)?.boolValue == nil || wrong == .null else { continue }
                let bytes = CanonicalJSON.encode(changing(object, path, to: wrong))
                expectFault(entry.replacing(.act, by: bytes), "\(sample.name) \(path) \(wrong)")
            }
        }
    }

    /// Members that may be null.
    private static let nullable: Set<[String]> = [
        ["notified_at"], ["expiry_date"], ["expires_at"], ["part"], ["until"], ["bar"], ["bar", "until"],
        ["terms"],
        ["terms", "expiry_date"], ["terms", "expires_at"], ["terms", "last_review"],
        ["terms", "next_review"],
        ["duty"], ["succession"], ["succession", "certificate_id"], ["cause"], ["received_on"], ["track"],
        ["size_class"],
    ]

    @Test(
        "A word that no version knows stops the reader, and the member is named",
        arguments: [
            ("everything", ["kind"], "bless", "kind"), ("everything", ["duty", "kind"], "audited", "kind"),
            ("everything", ["duty", "result"], "partly", "result"),
            ("attest", ["duty", "on"], "2026-02-30", "on"), ("renew-filed", ["duty", "on"], "today", "on"),
            ("everything", ["succession", "kind"], "takeover", "kind"),
            ("everything", ["terms", "expires_at"], "2029-11-06", "expires_at"),
            ("everything", ["bar", "from"], "now", "from"), ("everything", ["cause"], "act-5", "cause"),
            ("refuse", ["kind"], "Refuse", "kind"), ("refuse", ["size_class"], "tiny", "size_class"),
            ("bar", ["from"], "2026-01-15", "from"), ("bar-lift", ["bar_id"], "6", "bar_id"),
        ]
    )
    func unknownWords(name: String, path: [String], word: String, member: String) throws {
        let sample = try #require(try SampleEntry.all().first { $0.name == name })
        let entry = sample.stored
        let object = try StrictJSON.parseObject(try #require(entry.bytes(of: .act)))
        try #require(value(object, path) != nil)
        let bytes = CanonicalJSON.encode(changing(object, path, to: .string(word)))
        expectFault(entry.replacing(.act, by: bytes), "\(name) \(path)", detail: member)
    }

    @Test("Another version of a form is not read", arguments: try SampleEntry.all())
    func otherVersions(sample: SampleEntry) throws {
        let entry = sample.stored
        for group in entry.groups where group.group == .act || group.group == .credential {
            let object = try StrictJSON.parseObject(group.bytes)
            guard !object.isEmpty else { continue }
            // An act of the second version that says it is of the first tells of a bar only when it has none.
            let others: [Int64] = [0, 3, 1 << 40] + (group.group == .act && sample.version == 2 ? [] : [2])
            for version in others {
                let bytes = CanonicalJSON.encode(changing(object, ["v"], to: .integer(version)))
                expectFault(entry.replacing(group.group, by: bytes), "\(sample.name) \(version)", detail: "v")
            }
        }
    }

    @Test("A bar in the first version of an act, which knew none, is not read")
    func barTooEarly() throws {
        for sample in try SampleEntry.kept() {
            let entry = try sample.golden.entry()
            var object = try StrictJSON.parseObject(try #require(entry.bytes(of: .act)))
            object["bar"] = ["from": "2026-11-21T23:00:00Z", "until": nil]
            expectFault(entry.replacing(.act, by: CanonicalJSON.encode(object)), sample.name, detail: "bar")
            object["bar"] = nil
            expectFault(entry.replacing(.act, by: CanonicalJSON.encode(object)), sample.name, detail: "bar")
        }
    }

    @Test(
        "What a status rests on must be readable, or the entry is not applied",
        arguments: [
            ("effect", .string("ignore")), ("effect", nil), ("programme", .string("eu")), ("programme", nil),
            ("kind", nil), ("identifier", .integer(7)),
        ] as [(String, JSONValue?)]
    )
    func reliances(member: String, value: JSONValue?) throws {
        let sample = try #require(try SampleEntry.all().first { $0.name == "grant-life" })
        guard case .grant(let grant) = sample.content else { return }
        var first = try #require(grant.holder["depends_on"]?.arrayValue?.first?.objectValue)
        first[member] = value
        var holder = grant.holder
        holder["depends_on"] = [.object(first)]
        let entry = sample.stored.replacing(.holder, by: CanonicalJSON.encode(holder))
        let content = try EntryReader.content(of: entry)
        var snapshot = Snapshot()
        snapshot.size = 7
        let fault = #expect(throws: EntryFault.self) { try Projector.apply(content, at: 7, to: &snapshot) }
        #expect(fault == EntryFault(index: 7, detail: "cannot read \"\(member)\""))
        #expect(snapshot.certificates.isEmpty && snapshot.size == 7)
    }
}
