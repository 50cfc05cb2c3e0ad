/// What somebody says who wants a new home.
package struct HomeRequest: Sendable {
    /// The directory, empty or not there yet.
    package var home: String
    /// The operating authority as typed.
    package var authority: String
    /// The programmes as typed.
    package var programmes: [String]
    /// The permanent public URL as typed.
    package var url: String
    /// A file with the passphrase; without one the home gets its own.
    package var passphraseFile: String?
    /// Where the daemon listens, when not on the URL's own host and port.
    package var listen: ListenAddress?
    /// Whether a proxy terminates TLS.
    package var isBehindProxy: Bool

    package init(
        home: String,
        authority: String,
        programmes: [String],
        url: String,
        passphraseFile: String? = nil,
        listen: ListenAddress? = nil,
        isBehindProxy: Bool = false
    ) {
        self.home = home
        self.authority = authority
        self.programmes = programmes
        self.url = url
        self.passphraseFile = passphraseFile
        self.listen = listen
        self.isBehindProxy = isBehindProxy
    }
}
