import AEOModel
package import JOSE

/// A refused application as officers see it.
package struct RefusalView: Sendable {
    package let record: RefusalRecord
    /// The applicant (group `holder`); empty once erased.
    package let applicant: JSONObject
    package let reason: String?
    package let note: String?
    package let reference: String?
}
