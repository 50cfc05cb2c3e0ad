/// Why a staged list could not be written or read, in words for the operator.
package struct StagingFault: Error, Sendable, Equatable {
    package let cause: String

    package init(_ cause: String) { self.cause = cause }
}
