import AEOModel
import AEORegistry
import AEORegistryAPI
import JOSE

extension DueItem {
    /// The item as an event of a calendar; `host` makes its identity unique in the world.
    ///
    /// The identity stays while the item does, also when its day moves, so that a calendar replaces it.
    func event(host: String) -> CalendarEvent {
        CalendarEvent(
            uid: "\(Base64URL.encode(SHA256Digest.hash(Array(identity.utf8))))@\(host)",
            day: due,
            summary: [kind.words, certificateNumber, "(\(programme.text)\(tier.map { " " + $0 } ?? ""))"]
                .compactMap { $0 }.joined(separator: " "),
            description: detail,
            categories: [kind.rawValue] + (isOverdue ? ["overdue"] : [])
        )
    }

    private var identity: String {
        let base = [kind.rawValue, programme.text, certificateNumber ?? "", act?.description ?? ""]
        // Of these there may be several for one certificate, told apart by what they are about.
        let isOneOfSeveral = kind == .attestation || kind == .reliance
        return (base + (isOneOfSeveral ? [detail] : [])).joined(separator: "\n")
    }
}
