import AEOModel
import AEORegistry
import AEORegistryAPI
import Hummingbird

extension HTTPProblem {
    /// The one place where an error of the office becomes a problem; internals stay behind as `cause`.
    init(_ error: RegistryError) {
        switch error {
        case .refused(let refusal):
            self.init(
                ProblemDocument(
                    .refused,
                    refusal.detail,
                    remedy: refusal.remedy,
                    rule: refusal.rule.rawValue,
                    isAcceptable: refusal.isAcceptable
                )
            )
        case .unauthorised(let words):
            self.init(.unauthorised, words)
            headers[.wwwAuthenticate] = "Bearer"
        case .forbidden(let words):
            self.init(.forbidden, words)
        case .notFound(let words):
            self.init(.notFound, words)
        case .invalid(let field, let detail):
            self.init(ProblemDocument(.invalidRequest, "\(field): \(detail)", field: field))
        case .idempotencyMismatch:
            self.init(
                .idempotencyMismatch,
                "this key came with another body before",
                remedy: "take a new key for a new request"
            )
        case .idempotencyInProgress:
            self.init(
                .idempotencyInProgress,
                "a request with this key is not finished",
                remedy: "ask again in a second"
            )
            headers[.retryAfter] = "1"
        case .busy(let seconds):
            self.init(.busy, "more requests wait than can be taken", remedy: "try again with the same key")
            headers[.retryAfter] = String(seconds)
        case .readOnly(let words):
            self.init(.readOnly, words, remedy: "reads go on; try again later with the same key")
        case .restored(let size):
            self.init(
                .readOnly,
                "this registry was restored from a backup of \(size) entries and takes no writes yet",
                remedy:
                    "stop aeod and run `aeo restore --resume --home HOME --seen FILE|URL` with the newest "
                    + "checkpoint found outside; reads go on"
            )
        case .outcomeUnknown:
            self.init(
                .outcomeUnknown,
                "the act may or may not have been recorded",
                remedy: "repeat the request with the same idempotency key: it tells, and never acts twice"
            )
            headers[.retryAfter] = "1"
        case .storeUnwritable(let cause):
            self.init(.storeUnwritable, "nothing was written", remedy: "try again later with the same key")
            self.cause = cause
        case .storeUnreadable(let cause):
            self.init(.storeUnreadable, "the answer cannot be read at the moment", remedy: "try again later")
            self.cause = cause
        case .clockImplausible(let words):
            self.init(.clockImplausible, words, remedy: "have the registry's clock set right")
        case .fault(let cause):
            self.init(.internal, "the registry could not finish this request")
            self.cause = cause
        }
    }
}
