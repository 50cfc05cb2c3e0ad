import AEOCertificates
import AEOModel
import AEOTestSupport
import HashTreeCollections
import Testing

@testable import AEORegistry

@Suite(.timeLimit(.minutes(3))) struct RandomHistoryTests {
    private let office: TestOffice
    private let memory = MemoryArchive()

    init() throws { office = try TestOffice() }

    private static let terminal: Set<CertificateStatus> = [
        .revoked, .annulled, .surrendered, .superseded, .lapsed,
    ]

    /// All instants at which anything in a timeline begins.
    private func instants(_ timeline: Timeline) -> Set<Instant> {
        Set(timeline.whole.map(\.from)).union(timeline.parts.flatMap { $0.intervals.map(\.from) })
    }

    /// No ending is undone at any instant by learning of one more act, unless the act is a correction.
    private func checkNothingRevives(_ record: CertificateRecord) {
        var before = Timeline(terms: record.terms, acts: [])
        for count in record.acts.indices {
            let after = Timeline(terms: record.terms, acts: record.acts[...count].map(\.act))
            defer { before = after }
            guard record.acts[count].act.kind != .correct else { continue }
            for instant in instants(before).union(instants(after)) {
                for (old, new) in zip(before.parts, after.parts) {
                    let was = old.interval(at: instant)?.status
                    let becomes = new.interval(at: instant)?.status
                    guard let was, Self.terminal.contains(was) else { continue }
                    #expect(
                        becomes.map(Self.terminal.contains) == true,
                        "\(record.number) at \(instant): \(was)"
                    )
                }
            }
        }
    }

    /// Without corrections an ended part stays ended as time goes on; intervals follow without gaps.
    private func checkOrder(_ record: CertificateRecord) {
        let isCorrected = record.acts.contains { $0.act.kind == .correct }
        for intervals in [record.timeline.whole] + record.timeline.parts.map(\.intervals) {
            #expect(
                zip(intervals, intervals.dropFirst()).allSatisfy { $0.until == $1.from && $0.from < $1.from }
            )
            #expect(intervals.last?.until == nil)
            guard !isCorrected else { continue }
            let ended = intervals.drop { !$0.status.isEnded }
            #expect(ended.allSatisfy { $0.status.isEnded })
        }
    }

    /// The value that a status has in a list.
    private func value(_ status: CertificateStatus?) -> UInt8 {
        guard let status else { return 0 }
        return status == .suspended ? 2 : status.isEnded ? 1 : 0
    }

    private func checkList(_ registry: Registry) async throws {
        let token = try await office.settledList(registry)
        let now = office.clock.now()
        for record in registry.snapshot.certificates.values {
            let paper = try #require(record.credentials.last)
            #expect(token.list[paper.index] == value(record.timeline.status(at: now)))
            for (part, index) in zip(record.timeline.parts, paper.partIndices) {
                #expect(token.list[index] == value(part.interval(at: now)?.status))
            }
        }
    }

    @Test(
        "Whatever officers do, nothing ended revives, the lists tell the truth, and a restart and the doctor agree",
        arguments: 1...6 as ClosedRange<UInt64>
    )
    func histories(seed: UInt64) async throws {
        var play = RandomOffice(office, seed: seed)
        var recorded = 0
        for _ in 0..<3 {
            let registry = try await office.open(memory)
            async let work: Void = registry.run()
            await registry.waitUntilReady()
            let told = try await play.play(registry, rounds: 60)
            recorded += told.recorded
            try await checkList(registry)
            #expect(try await registry.doctor().findings == [])
            registry.stop()
            await work
            let snapshot = registry.snapshot
            for record in snapshot.certificates.values {
                checkNothingRevives(record)
                checkOrder(record)
                let known = record.acts.last.map { record.timeline(known: $0.index) } ?? nil
                #expect(
                    known == nil
                        || known == Timeline(terms: record.terms, acts: record.acts.dropLast().map(\.act))
                )
            }
            #expect(try Replayed(memory.held.entries).differences(from: memory.held) == [])
            for record in snapshot.certificates.values {
                #expect(try RecordCodec.decode(RecordCodec.encode(record), id: record.id) == record)
            }
            let again = try await office.open(memory).snapshot
            #expect(again.certificates == snapshot.certificates)
            #expect(again.size == snapshot.size && again.lists == snapshot.lists)
        }
        #expect(recorded > 40)
    }
}
