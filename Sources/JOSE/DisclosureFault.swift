/// Why a disclosure was refused (RFC 9901 §4.2, §7.1).
public enum DisclosureFault: Sendable, Equatable {
    /// Not an array of two or three elements.
    case notAnArrayOfTwoOrThree
    /// The salt is not a string.
    case saltNotAString
    /// The name is not a string.
    case nameNotAString
    /// The name is `_sd` or `...`.
    case reservedName(String)
    /// The name is already present where it would go.
    case nameTaken(String)
    /// A claim of this name must not be selectively disclosable.
    case mustStayOpen(String)
    /// An element's disclosure stands for a member, or the other way round.
    case wrongPlace
    /// No digest refers to it.
    case unreferenced
}

extension DisclosureFault: CustomStringConvertible {
    /// The fault in words.
    public var description: String {
        switch self {
        case .notAnArrayOfTwoOrThree: "it is not an array of two or three elements"
        case .saltNotAString: "the salt is not a string"
        case .nameNotAString: "the name is not a string"
        case .reservedName(let name): "the name \"\(name)\" is reserved"
        case .nameTaken(let name): "a member \"\(name)\" is already there"
        case .mustStayOpen(let name): "\"\(name)\" must not be selectively disclosable"
        case .wrongPlace: "a member and an array element were confused"
        case .unreferenced: "no digest refers to it"
        }
    }
}
