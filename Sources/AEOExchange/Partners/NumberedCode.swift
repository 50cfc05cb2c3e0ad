/// A number under the name of its scheme, as an upload carries it.
package struct NumberedCode: Sendable, Hashable {
    package let scheme: String
    package let value: String
}
