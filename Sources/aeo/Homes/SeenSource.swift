import AEORegistryClient
import RegistryHome

/// Fetches what was found outside: from a file, or from an address.
struct SeenSource {
    /// What stands for having found nothing.
    static let nothing = "none"
    /// A status list of the largest size that is read fits.
    private static let limit = 2 << 20

    let context: CommandContext

    /// The evidence of one `--seen`; one that proves nothing ends the command.
    func evidence(_ name: String, of home: HomeDirectory) async throws(CommandFailure) -> SeenEvidence {
        let bytes =
            name.hasPrefix("http://") || name.hasPrefix("https://")
            ? try await fetch(name) : try LocalFile(context: context).read(name, limit: Self.limit)
        do throws(EvidenceFault) {
            return try SeenEvidence(bytes, of: home)
        } catch {
            throw CommandFailure(
                .refused,
                "\(name) proves nothing about this registry: \(error)",
                hint: "name a checkpoint of \(home.configuration.logOrigin) or one of its status lists, as a "
                    + "partner, a witness or a cache has it"
            )
        }
    }

    private func fetch(_ url: String) async throws(CommandFailure) -> [UInt8] {
        let request = WireRequest(
            method: "GET",
            url: url,
            headers: [(name: "Accept", value: "*/*"), (name: "User-Agent", value: "aeo")],
            answerLimit: Self.limit
        )
        let answer: WireResponse
        do throws(TransportFailure) {
            answer = try await context.transport.send(request)
        } catch {
            throw CommandFailure(.unavailable, "\(url) cannot be fetched: \(error.words)")
        }
        guard answer.status == 200 else {
            throw CommandFailure(
                .unavailable,
                "\(url) answers with status \(answer.status)",
                hint: "see that the address is that of a checkpoint or a status list"
            )
        }
        return answer.body
    }
}
