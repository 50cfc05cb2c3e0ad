/// The day on which the status must hold for a consignment to benefit.
public enum DateBasis: String, Sendable, Hashable, CaseIterable {
    /// The day of the declaration.
    case declaration
    /// The day of shipment.
    case shipment
    /// The day of arrival.
    case arrival
}
