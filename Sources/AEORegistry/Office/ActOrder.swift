package import AEOModel
import JOSE

/// An act as an officer orders it: the request, the words, and what it works on beside the certificate.
package struct ActOrder: Sendable {
    package var request: ActRequest
    package var words: DecisionWords
    /// The application as an amendment leaves it; its tier, roles, holder, sites and consent are taken from there.
    package var amended: ApplicationForm?
    /// How many acts the certificate had when the amendment was made from it.
    package var basis: Int?
    /// Whether the amended application differs from the one it was made from.
    package var changes: Bool
    /// The number of the certificate, or of the trader, that follows.
    package var successor: String?

    /// The holder's data as they were before the amendment that a correction makes void; empty where it voids none.
    var restored: JSONObject = [:]

    package init(
        request: ActRequest,
        words: DecisionWords = DecisionWords(),
        amended: ApplicationForm? = nil,
        basis: Int? = nil,
        changes: Bool = false,
        successor: String? = nil
    ) {
        self.request = request
        self.words = words
        self.amended = amended
        self.basis = basis
        self.changes = changes
        self.successor = successor
    }
}
