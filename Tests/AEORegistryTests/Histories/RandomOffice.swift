import AEOModel
import AEOTestSupport
import HashTreeCollections
import Testing

@testable import AEORegistry

/// Drives a registry with random acts; refusals are part of the game, faults are not.
struct RandomOffice {
    static let certificates = 20

    let office: TestOffice
    var generator: SeededGenerator
    private var key = 0

    init(_ office: TestOffice, seed: UInt64) {
        self.office = office
        generator = SeededGenerator(seed: seed)
    }

    private mutating func nextKey() -> String {
        key += 1
        return "key-\(key)"
    }

    private mutating func moment() -> Moment? {
        let now = office.clock.now()
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: return nil
        case 1:
            let days = Int.random(in: -12...12, using: &generator)
            return .day(CivilZone.utc.date(of: now).adding(days: days))
        default: return .instant(now.adding(seconds: .random(in: -900_000...900_000, using: &generator)))
        }
    }

    private mutating func request(on record: CertificateRecord) -> ActRequest {
        let kinds: [ActKind] = [
            .suspend, .suspend, .suspend, .reinstate, .reinstate, .revoke, .annul, .surrender, .correct,
            .lapse, .review, .reissue, .serve, .extend,
        ]
        let kind = kinds.randomElement(using: &generator) ?? .suspend
        let isPartial = Bool.random(using: &generator) && kind != .annul && kind != .correct
        var request = ActRequest(kind: kind, from: moment())
        if kind == .suspend, Bool.random(using: &generator) {
            let ahead = Int64.random(in: 1...2_000_000, using: &generator)
            request.until = .instant(office.clock.now().adding(seconds: ahead))
        }
        request.part = isPartial ? record.terms.parts.randomElement(using: &generator) : nil
        request.all = Bool.random(using: &generator)
        request.notServed = Int.random(in: 0..<8, using: &generator) == 0
        if kind == .correct || Bool.random(using: &generator) {
            request.target = record.acts.randomElement(using: &generator)?.act.id
        }
        request.result = ReviewResult.allCases.randomElement(using: &generator)
        if kind == .serve { request.notified = moment() }
        if kind == .extend { request.until = .instant(office.clock.now().adding(seconds: 90_000_000)) }
        return request
    }

    /// Grants all certificates and plays so many rounds; gives how many acts were recorded and how many refused.
    mutating func play(_ registry: Registry, rounds: Int) async throws -> (recorded: Int, refused: Int) {
        for number in registry.snapshot.certificates.count..<Self.certificates {
            let form = try office.application(name: "Firma \(number)", eori: "NL\(100_000_000 + number)")
            try await office.grant(registry, form, key: nextKey())
        }
        var told = (recorded: 0, refused: 0)
        for _ in 0..<rounds {
            office.clock.set(office.clock.now().adding(seconds: .random(in: 0...100_000, using: &generator)))
            let records = registry.snapshot.certificates.values.sorted { $0.number < $1.number }
            let record = try #require(records.randomElement(using: &generator))
            do {
                try await office.act(registry, request(on: record), on: record.number, key: nextKey())
                told.recorded += 1
            } catch RegistryError.refused {
                told.refused += 1
            }
        }
        return told
    }
}
