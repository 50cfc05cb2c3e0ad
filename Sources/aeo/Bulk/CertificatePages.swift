import AEORegistryAPI
import AEORegistryClient
import JOSE

/// The pages of a list of certificates, one after the other.
struct CertificatePages {
    private static let size = 500

    let client: RegistryClient
    let selection: Selection
    private var after: String?
    private var isOver = false

    init(_ client: RegistryClient, _ selection: Selection) {
        self.client = client
        self.selection = selection
    }

    /// The next page; `nil` after the last.
    mutating func next() async throws(CommandFailure) -> [JSONObject]? {
        guard !isOver else { return nil }
        var query = [QueryItem("limit", "\(Self.size)")] + selection.query
        if let after { query.append(QueryItem("after", after)) }
        let path = RegistryPath.certificates.rawValue
        let answer = try await client.fetch(path, query: query, signed: true)
        let next = answer["next"]?.stringValue
        guard next == nil || next != after else {
            throw CommandFailure(.unavailable, "the registry at \(client.baseURL) gives the same page twice")
        }
        after = next
        isOver = next == nil
        return answer.objects("certificates")
    }
}
