/// The types of our papers, and what stands in their headers (SD-JWT VC, `vct`; RFC 7515, `typ`).
enum CertificateType {
    /// What follows the registry's URL in `vct`; the number at the end moves with incompatible changes only.
    static let path = "/vct/aeo-certificate/1"
    /// The header's `typ` of a credential.
    static let token = "dc+sd-jwt"
    /// The header's `typ` of a status list.
    static let statusListToken = "statuslist+jwt"
    /// The header's `typ` of a receipt for an answer.
    static let answerReceipt = "aeo-answer-receipt+jwt"
    /// What separates the authority from the number of its list in a status list's address.
    static let statusLists = "/status-lists/"
}
