import AEOModel
import Testing

/// What the shipped arrangements and profiles make of the ten reference programmes, case by case and to the word.
///
/// Where the truth about a fact is not known, the shipped document leaves it open and answers `unknown`; such a row is
/// about a copy in which the fact is put in, says so in its name, and states what the shipped document answers.
@Suite struct ReferenceTableTests {
    private static let rows =
        ReferenceRow.asia + ReferenceRow.southAndEast + ReferenceRow.pacific + ReferenceRow.europe
        + ReferenceRow.dominican

    @Test("The answer and its words are the ones in the table", arguments: rows)
    func row(_ row: ReferenceRow) throws {
        let scene = try row.scene()
        #expect(scene.subject.programme.text == row.programme || row.programme == "EU-AEO")
        let answer = try scene.answer()
        #expect(ReferenceRow.Short(answer) == row.answer)
        #expect(answer.explanation == row.words)
        #expect(row.name.contains("amended") == !scene.amendments.isEmpty)
        #expect((row.shipped == nil) == scene.amendments.isEmpty)
        #expect(ReferenceRow.Short(try scene.shippedAnswer()) == row.shipped ?? row.answer)
        #expect(answer.isProvisional == row.words.contains("Provisional:"))
        if row.answer.outcome != .recognised {
            #expect(answer.benefits.isEmpty && answer.declareAs == nil && answer.covering.isEmpty)
        }
    }

    @Test("Every programme has a row for each thing to show", arguments: Shelf.identities)
    func complete(programme: String) {
        let shown = Set(Self.rows.filter { $0.programme == programme }.map(\.aspect))
        var wanted: Set<ReferenceRow.Aspect> = [
            .recognised, .tier, .roleOrDirection, .beforeOperation, .suspendedHolder, .consentWithdrawn,
        ]
        if ["EU-AEO", "DO-DGA"].contains(programme) {
            wanted.formUnion([.domesticRecognised, .domesticRefused, .domesticEnded])
        }
        #expect(shown.isSuperset(of: wanted))
    }

    @Test("The rows keep their promise: recognised is recognised, and every other aspect is refused")
    func aspects() {
        for row in Self.rows {
            switch row.aspect {
            case .recognised, .domesticRecognised: #expect(row.answer.outcome == .recognised, "\(row.name)")
            case .tier: #expect(row.answer == .refused(.tierNotCovered), "\(row.name)")
            case .roleOrDirection:
                let allowed: [RecognitionRule?] = [.roleNotCovered, .directionNotCovered, .roleNotHeld]
                #expect(allowed.contains(row.answer.rule), "\(row.name)")
            case .beforeOperation: #expect(row.answer == .refused(.notOperative), "\(row.name)")
            case .suspendedHolder, .domesticEnded:
                #expect(row.answer == .refused(.statusNotActive), "\(row.name)")
            case .consentWithdrawn: #expect(row.answer == .refused(.consentMissing), "\(row.name)")
            case .domesticRefused: #expect(row.answer.outcome == .notRecognised, "\(row.name)")
            case .extra: break
            }
        }
    }
}
