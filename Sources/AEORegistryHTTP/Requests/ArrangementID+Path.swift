import AEOModel
import AEORegistry

extension ArrangementID {
    /// Reads the identity in a path; one that cannot be is of no arrangement.
    init(orNotFound text: String) throws(RegistryError) {
        guard let id = ArrangementID(parsing: text) else {
            throw .refused(
                Refusal(
                    .arrangementUnknown,
                    "\"\(text.prefix(40))\" is no arrangement's identity",
                    remedy: "`aeo arrangements list` shows them"
                )
            )
        }
        self = id
    }
}
