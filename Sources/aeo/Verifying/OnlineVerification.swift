import AEOCertificates
import AEORegistryAPI
import AEORegistryClient
import JOSE

/// Asks the registry for its verdict; nothing is kept from one question to the next.
struct OnlineVerification {
    let command: VerifyCommand
    let context: CommandContext

    func verify(_ credential: Credential) async throws(CommandFailure) -> JSONObject {
        let client = try Connection(context: context, options: command.options)
            .client(.none, agency: command.agency)
        guard let text = credential.text, !text.isEmpty else {
            // It could not even be sent as JSON text, so it is no SD-JWT.
            return Verdict(outcome: .notValid(.unparseable), at: command.asked(in: context) ?? context.now())
                .json
        }
        let body = VerifyBody(
            credential: text,
            at: command.at,
            knownAt: command.knownAt,
            audience: command.audience,
            nonce: command.nonce,
            requireHolderBinding: command.requireHolderBinding
        )
        do {
            return try await client.ask(
                RegistryPath.verify.rawValue,
                body: body.json,
                signed: client.canSign
            )
        } catch {
            let failure = CommandFailure(error, registry: client.baseURL)
            switch failure.status {
            case .unavailable, .internal:
                // No answer from the registry is an answer to the question: it is not known.
                context.console.err(failure.text)
                return Verdict(
                    outcome: .unknown(.registryUnreachable),
                    at: command.asked(in: context) ?? context.now()
                )
                .json
            case .done, .notValid, .unknown, .usage, .refused, .notPermitted:
                throw failure
            }
        }
    }
}
