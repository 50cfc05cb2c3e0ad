import AEORegistryAPI
import AEORegistryClient

/// The moment of knowledge as part of a URL.
enum KnowledgeQuery {
    static func items(_ moment: KnowledgeMoment?) -> [QueryItem] {
        moment.map { [QueryItem("known_at", $0.text)] } ?? []
    }
}
