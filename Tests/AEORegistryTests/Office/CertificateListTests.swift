import AEOCertificates
import AEOModel
import AEOTestSupport
import HashTreeCollections
import Testing
import TransparencyLog

@testable import AEORegistry

@Suite(.timeLimit(.minutes(5))) struct CertificateListTests {
    private let office: TestOffice
    private let memory = MemoryArchive()

    init() throws { office = try TestOffice() }

    /// Grants so many certificates; every third is not published.
    private func fill(_ registry: Registry, _ count: Int) async throws {
        for number in 0..<count {
            var form = try office.application(name: "Tulp \(number)", eori: "NL\(100_000_000 + number)")
            if number % 3 == 0 { form.consent = Consent(publication: false, exchange: []) }
            try await office.grant(registry, form, key: "grant-\(number)")
        }
    }

    /// Follows the pages to the end and gives how many items each had.
    private func pages(
        _ registry: Registry,
        _ filter: ListFilter,
        _ bounds: SearchBounds
    ) async throws -> (sizes: [Int], numbers: Set<String>) {
        var (sizes, numbers, filter) = ([Int](), Set<String>(), filter)
        repeat {
            let page = try await registry.list(filter, within: bounds)
            sizes.append(page.items.count)
            numbers.formUnion(page.items.map(\.record.number))
            filter.after = page.next
        } while filter.after != nil
        return (sizes, numbers)
    }

    @Test("A fragment of fewer than two characters is refused", arguments: ["", "a", "株", "%", "\u{10FFFF}"])
    func short(name: String) async throws {
        try await office.working(memory) { registry in
            for publishedOnly in [true, false] {
                do throws(RegistryError) {
                    _ = try await registry.list(ListFilter(name: name, publishedOnly: publishedOnly))
                    Issue.record("it was searched for")
                } catch {
                    guard case .invalid(field: "name", _) = error else {
                        Issue.record(error)
                        continue
                    }
                }
            }
            let page = try await registry.list(ListFilter(name: "株式", publishedOnly: true))
            #expect(page.items.isEmpty && page.next == nil)
        }
    }

    @Test(
        "One request looks at so much, and the pages together at everything",
        arguments: [
            (SearchBounds(), 1), (SearchBounds(slice: 2, rows: 4, candidates: 100), 4),
            (SearchBounds(slice: 2, rows: 100, candidates: 3), 4),
            (SearchBounds(slice: 1, rows: 1, candidates: 1), 13),
        ]
    )
    func bounded(bounds: SearchBounds, count: Int) async throws {
        try await office.working(memory) { registry in
            try await fill(registry, 12)
            for name in [nil, "tulp"] as [String?] {
                let all = try await pages(registry, ListFilter(name: name, publishedOnly: false), bounds)
                #expect(all.numbers.count == 12)
                #expect(all.sizes.count == count)
                let open = try await pages(registry, ListFilter(name: name, publishedOnly: true), bounds)
                #expect(open.numbers.count == 8)
                #expect(open.sizes.count == count)
            }
            let none = try await pages(registry, ListFilter(status: .annulled, publishedOnly: false), bounds)
            #expect(none.numbers.isEmpty && none.sizes.count == count)
        }
    }

    @Test("Where the public's pages end tells nothing of holders who are not published")
    func silentEnds() async throws {
        let bounds = SearchBounds(slice: 2, rows: 4, candidates: 100)
        try await office.working(memory) { registry in
            try await fill(registry, 12)
            // The first one found is not published; nobody has the second name.
            for after in [nil, registry.snapshot.certificates.keys.sorted()[4]] {
                let hidden = ListFilter(name: "tulp 0", after: after, publishedOnly: true)
                let unknown = ListFilter(name: "narcis", after: after, publishedOnly: true)
                let first = try await registry.list(hidden, within: bounds)
                let second = try await registry.list(unknown, within: bounds)
                #expect(first.items.isEmpty && second.items.isEmpty)
                #expect(first.next == second.next)
            }
        }
    }

    @Test("Of the public two search at once and the third is told to come back; officers and numbers go on")
    func crowded() async throws {
        try await office.working(memory) { registry in
            try await fill(registry, 2)
            #expect(registry.searches.enter() && registry.searches.enter())
            for filter in [ListFilter(publishedOnly: true), ListFilter(name: "tulp", publishedOnly: true)] {
                await #expect(throws: RegistryError.busy(retryAfter: 1)) { try await registry.list(filter) }
            }
            #expect(try await registry.list(ListFilter(name: "tulp", publishedOnly: false)).items.count == 2)
            let tin = ListFilter(tin: "NL100000001", publishedOnly: true)
            #expect(try await registry.list(tin).items.count == 1)
            registry.searches.leave()
            for _ in 0..<3 {
                let page = try await registry.list(ListFilter(name: "tulp", publishedOnly: true))
                #expect(page.items.count == 1)
            }
        }
    }

    @Test("Pages read the holder's group alone, and bundles the leaves alone")
    func oneGroup() async throws {
        try await office.working(memory) { registry in
            try await fill(registry, 3)
            let leaves = memory.held.entries.map(\.leaf)
            try memory.tamper { contents in
                contents.entries = contents.entries.map { entry in
                    StoredEntry(
                        index: entry.index,
                        recordedAt: entry.recordedAt,
                        certificate: entry.certificate,
                        leaf: entry.leaf,
                        groups: entry.groups.filter { $0.group == .holder }
                    )
                }
            }
            #expect(try await registry.list(ListFilter(publishedOnly: false)).items.count == 3)
            let width = Int(registry.snapshot.size)
            let address = try #require(BundleAddress(number: 0, width: width))
            let bundle = try await registry.bundle(address).bytes
            let expected = try EntryBundle.encode(Array(leaves.prefix(width)))
            #expect(bundle == expected)
            try memory.tamper { contents in contents.entries.removeAll() }
            await #expect(throws: RegistryError.self) {
                try await registry.list(ListFilter(publishedOnly: false))
            }
            await #expect(throws: RegistryError.self) { try await registry.bundle(address) }
        }
    }
}
