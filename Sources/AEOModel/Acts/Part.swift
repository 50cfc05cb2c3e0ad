/// A component of a certificate that can stand or fall alone.
///
/// Written as the component's tier code (`AEOC`), or `site:CODE` where the programme lets sites fail alone.
public enum Part: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// A component of a combined tier, by its tier code.
    case component(String)
    /// A site, by its code.
    case site(String)

    /// Reads the written form; `nil` for an empty code or one longer than 64 bytes.
    public init?(parsing text: String) {
        let prefix = "site:"
        guard text.utf8.count <= 64 else { return nil }
        if text.hasPrefix(prefix) {
            let code = String(text.dropFirst(prefix.count))
            guard !code.isEmpty else { return nil }
            self = .site(code)
        } else {
            guard !text.isEmpty else { return nil }
            self = .component(text)
        }
    }

    /// The written form.
    public var description: String {
        switch self {
        case .component(let code): code
        case .site(let code): "site:" + code
        }
    }

    /// Orders parts by their written form.
    public static func < (left: Part, right: Part) -> Bool { left.description < right.description }
}
