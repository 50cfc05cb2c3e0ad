extension RecognitionSubject {
    /// The status of a component of the combined tier; `nil` when it is not known.
    ///
    /// A partner's list states one status for the whole, which then holds for each component. A certificate of this
    /// registry has a status for each; where one is missing it is not known.
    func status(ofComponent code: String) -> CertificateStatus? {
        if standing.parts.isEmpty, provenance != nil { return standing.whole }
        return standing.parts[.component(code)]
    }

    /// The components that are known not to stand, in the programme's order.
    var fallenComponents: [String] {
        components.filter { code in status(ofComponent: code).map { $0 != .active } ?? false }
    }

    /// What the status itself comes to.
    var statusFinding: Finding {
        guard let whole = standing.whole else { return .unknown(.statusUnknown) }
        let noneStands = !components.isEmpty && fallenComponents.count == components.count
        return whole == .active && !noneStands ? .holds : .refuses(.statusNotActive)
    }

    /// What the partner's list comes to.
    var listingFinding: Finding {
        guard standing.isUnlisted else { return .holds }
        return provenance?.isComplete == true ? .refuses(.unlisted) : .unknown(.unlisted)
    }

    /// What the certificate says of a role, where it restricts.
    func heldFinding(role: String?) -> Finding {
        switch roleScope {
        case .wholePerson: return .holds
        case .perRole:
            guard let roles else { return .unknown(.rolesUnknown) }
            guard let role else { return .unknown(.roleNotSaid) }
            return roles.contains(role) ? .holds : .refuses(.roleNotHeld)
        case nil:
            // Whether the roles restrict is not known: only one that is on the certificate is covered either way.
            guard let role, let roles, roles.contains(role) else { return .unknown(.rolesUnknown) }
            return .holds
        }
    }
}
