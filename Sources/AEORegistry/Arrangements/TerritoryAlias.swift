package import AEOModel

/// A code that customs meet for a country or a part of one and that is not its code of ISO 3166-1.
///
/// It explains a refusal or a prefix in words; nothing is looked up by it.
package struct TerritoryAlias: Sendable, Hashable {
    /// The code as it is met, such as `UK`.
    package let code: String
    /// The code that is meant.
    package let means: PartyCode
    /// Where it is met, and what to write instead.
    package let text: String

    /// Makes an alias.
    package init(code: String, means: PartyCode, text: String) {
        self.code = code
        self.means = means
        self.text = text
    }
}
