/// One thing that is wrong with the operator's file: where, and what.
package struct SettingsFault: Sendable, Equatable, CustomStringConvertible {
    /// The path of the member, such as `limits.max_connections`; empty for the file as a whole.
    package let place: String
    package let detail: String

    package init(_ place: String, _ detail: String) {
        self.place = place
        self.detail = detail
    }

    package var description: String { place.isEmpty ? detail : "\(place): \(detail)" }
}
