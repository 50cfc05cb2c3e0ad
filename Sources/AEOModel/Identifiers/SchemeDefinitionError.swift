/// Why the definition of an identifier scheme in a programme's data makes no sense.
public enum SchemeDefinitionError: Error, Sendable, Hashable {
    /// No check-digit algorithm has this name.
    case unknownAlgorithm(String)
    /// No normalisation step has this name.
    case unknownStep(String)
    /// A parameter that the algorithm or step needs is absent.
    case missingParameter(String, of: String)
    /// A parameter is given that the algorithm or step has not.
    case unexpectedParameter(String, of: String)
    /// A parameter has a value that the algorithm or step cannot work with.
    case invalidParameter(String, of: String)
}

extension SchemeDefinitionError: CustomStringConvertible {
    /// The fault in words.
    public var description: String {
        switch self {
        case .unknownAlgorithm(let name): "there is no check-digit algorithm \"\(name)\""
        case .unknownStep(let name): "there is no normalisation step \"\(name)\""
        case .missingParameter(let parameter, let name): "\"\(name)\" needs \"\(parameter)\""
        case .unexpectedParameter(let parameter, let name): "\"\(name)\" has no \"\(parameter)\""
        case .invalidParameter(let parameter, let name): "\"\(name)\" cannot work with this \"\(parameter)\""
        }
    }
}
