package import AEOModel

/// What `aeo init` fixed for a registry (`HOME/aeo-registry.json`).
package struct HomeConfiguration: Sendable, Hashable {
    /// The permanent public URL.
    package let url: RegistryURL
    /// The authority that operates the registry.
    package let operating: CountryCode
    /// The authorities that grant here, the operating one first when it is among them.
    package let authorities: [HostedAuthority]
    /// The programmes hosted, in the order given.
    package let programmes: [ProgrammeID]
    /// The log's name.
    package var logOrigin: String
    /// Where the daemon listens, when not on the URL's own host and port.
    package let listen: ListenAddress?
    /// The logs that were closed for good, oldest first.
    package var closedLogs: [ClosedLogRecord] = []
    /// Whether a proxy in front of the daemon terminates TLS.
    package let tlsTerminatedByProxy: Bool

    package init(
        url: RegistryURL,
        operating: CountryCode,
        authorities: [HostedAuthority],
        programmes: [ProgrammeID],
        logOrigin: String,
        listen: ListenAddress? = nil,
        tlsTerminatedByProxy: Bool = false
    ) {
        self.url = url
        self.operating = operating
        self.authorities = authorities
        self.programmes = programmes
        self.logOrigin = logOrigin
        self.listen = listen
        self.tlsTerminatedByProxy = tlsTerminatedByProxy
    }

    /// The address to listen on: the one written down, or the URL's host and port.
    package var listenAddress: ListenAddress {
        listen ?? ListenAddress(host: url.host, port: url.effectivePort)
    }
}
