import AEORegistry
import AEORegistryAPI
import Hummingbird
import JOSE
import Logging

/// Turns every error into a problem document, unknown routes and methods included; nothing leaves without one.
struct ProblemMiddleware: RouterMiddleware {
    let maxTarget: Int
    var metrics: HTTPMetrics?

    @concurrent
    func handle(
        _ request: Request,
        context: BasicRequestContext,
        next: @concurrent (Request, BasicRequestContext) async throws -> Response
    ) async throws -> Response {
        do {
            guard (request.head.path ?? "").utf8.count <= maxTarget else {
                throw HTTPProblem(.uriTooLong, "an address has at most \(maxTarget) bytes")
            }
            return try await next(request, context)
        } catch let problem as HTTPProblem {
            return answer(problem, to: request, context)
        } catch let error as RegistryError {
            return answer(HTTPProblem(error), to: request, context)
        } catch let error as BodyError {
            return answer(HTTPProblem(ProblemDocument(error)), to: request, context)
        } catch let error as JSONError {
            return answer(HTTPProblem(ProblemDocument(error)), to: request, context)
        } catch let error as HTTPError where error.status == .notFound {
            return unrouted(request, context)
        } catch {
            var problem = HTTPProblem(.internal, "the registry could not finish this request")
            problem.cause = "\(error)"
            return answer(problem, to: request, context)
        }
    }

    private func answer(
        _ problem: HTTPProblem,
        to request: Request,
        _ context: BasicRequestContext
    ) -> Response {
        var problem = problem
        metrics?.problem(problem.document)
        if let cause = problem.cause {
            context.logger.error(
                "problem",
                metadata: ["code": "\(problem.document.code)", "cause": "\(cause)"]
            )
        }
        if problem.document.code == .internal {
            var document = problem.document
            document.instance = "urn:aeo-registry:request:\(context.id)"
            let headers = problem.headers
            problem = HTTPProblem(document)
            problem.headers = headers
        }
        if RegistryPath.matching(RequestTarget(request).path)?.isPublic ?? true {
            problem.headers[.accessControlAllowOrigin] = "*"
        }
        let response = problem.response
        return request.method == .head ? response.createHeadResponse() : response
    }

    /// A resource that does not exist, a method that it does not answer, or the question which it answers.
    private func unrouted(_ request: Request, _ context: BasicRequestContext) -> Response {
        guard let path = RegistryPath.matching(RequestTarget(request).path) else {
            return answer(HTTPProblem(.notFound, "there is nothing at this address"), to: request, context)
        }
        let allowed = (path.methods + ["OPTIONS"]).joined(separator: ", ")
        if request.method == .options {
            var headers: HTTPFields = [.allow: allowed]
            if path.isPublic {
                headers[.accessControlAllowOrigin] = "*"
                headers[.accessControlAllowMethods] = allowed
                headers[.accessControlAllowHeaders] = "Content-Type, If-None-Match"
                headers[.accessControlMaxAge] = "86400"
            }
            return Response(status: .noContent, headers: headers)
        }
        var problem = HTTPProblem(.methodNotAllowed, "this address answers \(allowed)")
        problem.headers[.allow] = allowed
        return answer(problem, to: request, context)
    }
}
