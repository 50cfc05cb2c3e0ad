/// How another certificate, or another trader, follows this one; no status passes by it.
public struct Succession: Sendable, Hashable {
    /// The way.
    public let kind: SuccessionKind
    /// The certificate that follows, when it is one of this registry; its trader's number else stands with the holder.
    public let certificate: RecordID?

    /// Makes a succession.
    public init(kind: SuccessionKind, certificate: RecordID?) {
        self.kind = kind
        self.certificate = certificate
    }
}
