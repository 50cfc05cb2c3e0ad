import AEOModel
import AEORegistry
import AEORegistryAPI
import Hummingbird
import JOSE

/// What to put on a declaration abroad so that a trader's status is found there.
///
/// As everywhere, only published holders are shown to those who do not sign the question.
struct DeclarationRoutes: Sendable {
    let registry: Registry
    let desk: OfficerDesk

    func add(to router: Router<BasicRequestContext>) {
        router.get(.declaration) { request, _ in
            let caller = try await desk.admitAny(request)
            try caller.require(.recognition)
            let parameters = try DeclarationParameters(RequestTarget(request).items())
            if let programme = parameters.programme, !registry.knows(programme) {
                _ = try registry.zone(of: programme)
            }
            let query = RecognitionQuery(
                trader: .declared(parameters.number),
                programme: parameters.programme,
                relying: parameters.relying,
                at: parameters.at,
                asker: caller.asker,
                view: caller.view
            )
            let (answer, text) = try await registry.declaration(query)
            return .json(
                text?.json ?? Self.nothing(answer),
                for: caller.asker == .anonymous ? .anybody : .officer
            )
        }
    }

    /// The answer where no status may be told.
    private static func nothing(_ answer: RecognitionAnswer) -> JSONObject {
        DeclarationText(
            recognition: answer.recognition,
            text: nil,
            missing: answer.recognition.explanation,
            pattern: nil,
            place: nil
        )
        .json
    }
}
