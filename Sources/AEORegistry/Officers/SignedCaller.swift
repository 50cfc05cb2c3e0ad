/// Who signed a call.
package enum SignedCaller: Sendable {
    /// An officer of this registry.
    case officer(OfficerProof)
    /// A registered agency.
    case agency(AgencyProof)
}
