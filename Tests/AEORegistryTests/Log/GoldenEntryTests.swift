import AEOCertificates
import AEOModel
import FoundationEssentials
import JOSE
import Testing

@testable import AEORegistry

@Suite struct GoldenEntryTests {
    @Test("The bytes of every kind of entry are those first written", arguments: try SampleEntry.all())
    func bytes(sample: SampleEntry) throws {
        let text = GoldenFile.text(sample.stored)
        if GoldenFile.isRecording { try sample.golden.record(text) }
        #expect(try sample.golden.text == text)
    }

    @Test(
        "Entries written by this version and by earlier ones are read for ever",
        arguments: try SampleEntry.all() + SampleEntry.kept()
    )
    func readBack(sample: SampleEntry) throws {
        let entry = try sample.golden.entry()
        #expect(try EntryReader.content(of: entry) == sample.content)
        if entry.certificate != nil { #expect(ActOpening(groups: entry.groups).leaf == entry.leaf) }
    }

    @Test(
        "The first version of an act is the second without what came later",
        arguments: try SampleEntry.kept()
    )
    func firstVersion(sample: SampleEntry) throws {
        let now = sample.stored
        let act = try #require(now.bytes(of: .act))
        var object = try StrictJSON.parseObject(act)
        for name in ["terms", "duty", "succession", "cause"] { object[name] = nil }
        object["v"] = 1
        let groups = now.groups.map { group in
            group.group == .act
                ? StoredGroup(group: .act, salt: group.salt, bytes: CanonicalJSON.encode(object)) : group
        }
        let first = StoredEntry(
            index: now.index,
            recordedAt: now.recordedAt,
            certificate: now.certificate,
            leaf: ActOpening(groups: groups).leaf,
            groups: groups
        )
        #expect(try sample.golden.text == GoldenFile.text(first))
    }

    @Test("Every golden file has its sample, and no name stands twice")
    func files() throws {
        let names = try (SampleEntry.all() + SampleEntry.kept()).map(\.golden.name)
        #expect(Set(names).count == names.count)
        let kept = try FileManager.default.contentsOfDirectory(atPath: GoldenFile.folder)
        #expect(Set(kept.filter { $0.hasPrefix("entry-") }) == Set(names))
    }

    @Test("There is a sample of every kind of act and of every note of a duty")
    func kinds() throws {
        let acts = try SampleEntry.all().compactMap { sample in
            if case .act(let entry) = sample.content { entry.act } else { nil }
        }
        #expect(Set(acts.map(\.kind)) == Set(ActKind.allCases).subtracting([.grant]))
        #expect(Set(acts.compactMap(\.duty)).count == 5)
        #expect(
            acts.contains { act in
                act.terms != nil && act.bar != nil && act.duty != nil && act.succession != nil
                    && act.cause != nil
            }
        )
    }

    @Test(
        "Leaf and groups are canonical JSON",
        arguments: try SampleEntry.all()
    )
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

    @Test("An entry whose texts were destroyed still opens its leaf, and tells all but them")
    func erased() throws {
        for sample in try SampleEntry.all() + SampleEntry.kept() {
            let entry = try sample.golden.entry()
            guard entry.certificate != nil else { continue }
            let gone = entry.erasing([.holder, .decision])
            #expect(ActOpening(groups: gone.groups, erased: gone.erased).leaf == entry.leaf)
            let content = try EntryReader.content(of: gone)
            #expect(content.certificate == sample.content.certificate)
            #expect(content.recordedAt == sample.content.recordedAt)
            if case .act(let erased) = content, case .act(let whole) = sample.content {
                #expect(erased.act == whole.act && erased.issue == whole.issue)
                #expect(erased.holder.isEmpty && erased.decision.isEmpty)
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
}
