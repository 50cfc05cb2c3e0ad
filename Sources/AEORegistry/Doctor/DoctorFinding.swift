/// Something that is not as the log says.
package struct DoctorFinding: Sendable, Equatable {
    /// What was looked at, such as `certificate`, `tile` or `checkpoint`.
    package let what: String
    /// What is wrong with it.
    package let detail: String
}
