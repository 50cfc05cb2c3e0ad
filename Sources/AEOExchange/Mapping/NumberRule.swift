/// How a TIN is made of what the partner's column holds.
package struct NumberRule: Sendable, Equatable {
    /// What is put before a number that does not begin with it, such as `CN`; `nil` for nothing.
    package let prefix: String?
    /// What is taken from the begin of a number first, such as `AEOCN`; `nil` for nothing.
    package let drop: String?
}
