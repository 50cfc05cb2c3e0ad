package import AEOModel

/// A status list of an authority.
package struct ListKey: Sendable, Hashable, Comparable {
    package let authority: CountryCode
    package let number: Int

    package init(authority: CountryCode, number: Int) {
        self.authority = authority
        self.number = number
    }

    package static func < (left: ListKey, right: ListKey) -> Bool {
        (left.authority.text, left.number) < (right.authority.text, right.number)
    }
}
