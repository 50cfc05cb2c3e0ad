import AEORegistry
import AEORegistryAPI
import Hummingbird

/// Hands a large body on piece by piece, within bounds of size and time.
struct BodyStreamer: Sendable {
    private let limit: Int
    private let maxDrained: Int
    private let timeout: Duration
    private let now: @Sendable () -> ContinuousClock.Instant

    init(_ configuration: HTTPConfiguration) {
        limit = configuration.maxImport
        maxDrained = configuration.maxDrained
        timeout = configuration.importTimeout
        now = configuration.now
    }

    /// Hands on every piece; a body beyond the bounds, or one that cannot be taken, ends the connection.
    func stream(_ request: Request, _ take: (ByteBuffer) throws(RegistryError) -> Void) async throws {
        let deadline = now() + timeout
        var total = 0
        do {
            for try await piece in request.body {
                total += piece.readableBytes
                guard total <= limit else {
                    throw ended(HTTPProblem(.tooLarge, "a list has at most \(limit) bytes"))
                }
                guard now() < deadline else {
                    let seconds = timeout.components.seconds
                    throw ended(HTTPProblem(.timeout, "the list did not come in within \(seconds) seconds"))
                }
                do throws(RegistryError) {
                    try take(piece)
                } catch {
                    throw ended(HTTPProblem(error))
                }
            }
        } catch let problem as HTTPProblem {
            throw problem
        } catch {
            throw ended(HTTPProblem(.invalidRequest, "the body broke off or is wrongly framed"))
        }
    }

    /// A problem for a body that is not wanted: a short one is read and thrown away, so that the caller sees the
    /// answer and may go on; a longer one ends the connection.
    func refuse(_ request: Request, _ problem: HTTPProblem) async -> HTTPProblem {
        var total = 0
        do {
            for try await piece in request.body {
                total += piece.readableBytes
                guard total <= maxDrained else { return ended(problem) }
            }
            return problem
        } catch {
            return ended(problem)
        }
    }

    private func ended(_ problem: HTTPProblem) -> HTTPProblem {
        var problem = problem
        problem.endsConnection = true
        return problem
    }
}
