import AEORegistryAPI
import Hummingbird
import JOSE

/// Reads bodies within bounds of size and time.
struct BodyCollector: Sendable {
    private let limit: Int
    private let maxDrained: Int
    private let timeout: Duration
    private let now: @Sendable () -> ContinuousClock.Instant

    /// Reads up to `limit` bytes.
    init(_ configuration: HTTPConfiguration, limit: Int) {
        self.limit = limit
        maxDrained = configuration.maxDrained
        timeout = configuration.bodyTimeout
        now = configuration.now
    }

    /// The whole body.
    ///
    /// One that is too large is read on and thrown away, so that the caller sees the answer and not a broken
    /// connection; beyond the second bound the connection ends.
    func collect(_ request: Request) async throws -> [UInt8] {
        let deadline = now() + timeout
        var bytes: [UInt8] = []
        var total = 0
        do {
            for try await chunk in request.body {
                total += chunk.readableBytes
                guard total <= maxDrained else { throw ended(tooLarge) }
                guard now() < deadline else {
                    throw ended(
                        HTTPProblem(
                            .timeout,
                            "the body did not come in within \(timeout.components.seconds) seconds"
                        )
                    )
                }
                if total <= limit {
                    bytes.append(contentsOf: chunk.readableBytesView)
                } else if !bytes.isEmpty {
                    bytes = []
                }
            }
        } catch let problem as HTTPProblem {
            throw problem
        } catch {
            throw ended(HTTPProblem(.invalidRequest, "the body broke off or is wrongly framed"))
        }
        guard total <= limit else { throw tooLarge }
        return bytes
    }

    /// The one JSON object of a body.
    func object(_ bytes: [UInt8]) throws(JSONError) -> JSONObject {
        try StrictJSON.parseObject(bytes, limits: JSONLimits(maxBytes: limit))
    }

    private var tooLarge: HTTPProblem { HTTPProblem(.tooLarge, "a body has at most \(limit) bytes here") }

    private func ended(_ problem: HTTPProblem) -> HTTPProblem {
        var problem = problem
        problem.endsConnection = true
        return problem
    }
}
