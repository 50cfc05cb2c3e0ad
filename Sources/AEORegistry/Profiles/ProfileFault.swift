package import JOSE

/// What can be wrong at one place of a profile or code list.
package enum ProfileFault: Sendable, Equatable {
    /// The file is no strict JSON object.
    case json(JSONError)
    /// A member that must be there is not.
    case missing
    /// A member is there that the format does not have.
    case unknownMember
    /// The value is of another kind.
    case wrongType(expected: String)
    /// The value is of the right kind and not one that may stand here.
    case notAllowed(String)
    /// The value contradicts another part of the file.
    case inconsistent(String)
}

extension ProfileFault: CustomStringConvertible {
    /// The fault in words.
    package var description: String {
        switch self {
        case .json(let error): "\(error)"
        case .missing: "is missing"
        case .unknownMember: "is not a member of this object"
        case .wrongType(let expected): "must be \(expected)"
        case .notAllowed(let words): words
        case .inconsistent(let words): words
        }
    }
}
