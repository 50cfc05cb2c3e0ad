import AEORegistry
import AEORegistryAPI

extension KnownAt {
    /// The moment of knowledge that a question states.
    init(_ moment: KnowledgeMoment) {
        switch moment {
        case .instant(let instant): self = .instant(instant)
        case .size(let size): self = .size(size)
        }
    }
}
