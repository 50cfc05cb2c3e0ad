/// The outcome of reading a credential: signature and trust only.
public enum PaperReading: Sendable {
    /// Signed by a trusted key.
    case paper(SignedPaper)
    /// Not to be looked at any further.
    case refused(Verdict)
}
