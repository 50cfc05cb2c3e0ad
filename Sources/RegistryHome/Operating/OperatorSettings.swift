/// The operator's choices for the daemon (`HOME/aeod.json`); every one may be left out.
package struct OperatorSettings: Sendable, Equatable {
    /// Where the daemon listens, instead of where the home says.
    package var listen: ListenAddress?
    /// Whether a proxy in front of the daemon ends TLS, instead of what the home says.
    package var tlsTerminatedByProxy: Bool?
    /// Where metrics and health are shown to operators; `nil` shows no metrics.
    package var admin: ListenAddress?
    /// Whether the operators' listener may be on other than a loopback address.
    package var adminBeyondLoopback = false
    package var logFormat = LogFormat.json
    package var logLevel = LogLevel.notice
    package var limits = ServerLimits()
    /// The file with the passphrase of the keys.
    package var passphraseFile: String?

    package init() {}
}
