package import AEOModel

/// The status that a partner's list gives, in our words.
package enum MirrorStatus: String, Sendable, CaseIterable {
    case active
    case suspended
    case revoked
    case annulled
    case surrendered
    case lapsed
    case expired
    case pending
    /// The partner's word is not understood, or there is none.
    case unknown

    /// The status it stands for; `nil` when that is not known.
    package var certificateStatus: CertificateStatus? { CertificateStatus(rawValue: rawValue) }

    /// Whether it says that the status has ended for good.
    package var isEnded: Bool { certificateStatus?.isEnded ?? false }
}
