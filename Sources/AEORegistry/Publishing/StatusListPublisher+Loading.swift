import AEOCertificates
import AEOModel

extension StatusListPublisher {
    /// Remembers the newest archived version of every list, so that `iat` never falls and nothing improves unexplained.
    func load(from archive: any Archive) async throws(StartRefusal) {
        let stored: [StoredStatusList]
        do throws(ArchiveError) {
            stored = try await archive.newestStatusLists()
        } catch {
            throw .unreadable("\(error)")
        }
        for version in stored {
            guard let key = listKey(of: version.uri), let list = StatusListToken.archivedList(version.token) else {
                throw .inconsistent("the archived status list \(version.uri) cannot be read")
            }
            restore(version, key: key, list: list)
        }
    }

    func listKey(of uri: String) -> ListKey? {
        for office in identityOffices {
            let prefix = statusListPrefix(office)
            if uri.hasPrefix(prefix), let number = Int(uri.dropFirst(prefix.count)) {
                return ListKey(authority: office, number: number)
            }
        }
        return nil
    }
}
