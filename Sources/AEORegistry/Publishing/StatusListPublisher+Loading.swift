import AEOCertificates
import AEOModel

extension StatusListPublisher {
    /// How long before its signing a list's values were computed at the most, in seconds.
    ///
    /// Acts may have been recorded between the two, so acts from this stretch explain an improvement as well.
    private static let longestSigning: Int64 = 60

    /// Remembers the newest archived version of every list, so that `iat` never falls and nothing improves unexplained.
    func load(from archive: any Archive) async throws(StartRefusal) {
        let stored: [StoredStatusList]
        do throws(ArchiveError) {
            stored = try await archive.newestStatusLists()
        } catch {
            throw .unreadable("\(error)")
        }
        for version in stored {
            guard let key = listKey(of: version.uri), let list = StatusListToken.archivedList(version.token)
            else {
                throw .inconsistent("the archived status list \(version.uri) cannot be read")
            }
            let computed = Instant(seconds: version.issuedAt - Self.longestSigning)
            let size: UInt64
            do throws(ArchiveError) {
                size = try await archive.size(at: computed)
            } catch {
                throw .unreadable("\(error)")
            }
            // A version of a former key is archived anew soon: a stolen key's would be no evidence.
            let isOwn = StatusListToken.archivedKeyID(version.token) == keyID(of: key.authority)
            restore(
                version,
                key: key,
                list: list,
                logSize: min(size, version.entry),
                archivedUntil: isOwn ? version.expires : version.issuedAt
            )
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
