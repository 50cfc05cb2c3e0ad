/// What kind of agreement lets one office rely on another's status.
public enum ArrangementKind: String, Sendable, Hashable, CaseIterable {
    /// Customs of two or more countries or unions recognise each other's AEOs.
    case mutual
    /// A public agency of a country relies on its AEOs, or customs on the agency's status.
    case domestic
}
