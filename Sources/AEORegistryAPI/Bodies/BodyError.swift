package import AEOModel

/// Why a request's body or query was not taken: the part concerned, and what is wrong with it.
package struct BodyError: Error, Sendable, Equatable {
    /// What kind of mistake it is.
    package enum Kind: Sendable, Equatable {
        /// Members or parameters that nobody knows; all of them, by their paths.
        case unknown([String])
        /// Something that must be there is not.
        case missing
        /// A value of another type stands there.
        case wrongType
        /// The value has not the form that is wanted.
        case malformed
        /// There is more than is allowed.
        case tooMany
        /// A rule of the contract forbids the value.
        case refused(RefusalRule)
    }

    /// The path of the part, such as `holder.address.lines[2]`.
    package let field: String
    /// What is wrong, in words.
    package let detail: String
    /// What kind of mistake it is.
    package let kind: Kind

    /// Names a mistake and its place.
    package init(_ kind: Kind, at field: String, _ detail: String) {
        self.kind = kind
        self.field = field
        self.detail = detail
    }

    /// The mistake of members or parameters that nobody knows.
    static func unknown(_ names: [String]) -> BodyError {
        let shown = names.prefix(50).map { TextRule.excerpt($0) }
        let list = shown.joined(separator: ", ") + (names.count > shown.count ? " …" : "")
        return BodyError(
            .unknown(shown),
            at: shown.first ?? "",
            (names.count == 1 ? "this name is not known: " : "these names are not known: ") + list
        )
    }
}

extension BodyError: CustomStringConvertible {
    /// The mistake in one sentence.
    package var description: String { field.isEmpty ? detail : "\(field): \(detail)" }
}
