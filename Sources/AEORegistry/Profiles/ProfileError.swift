/// Why a profile or code list is not hosted, and at which place of the file.
package struct ProfileError: Error, Sendable, Equatable {
    /// The place as a JSON Pointer (RFC 6901).
    package let place: String
    /// What is wrong there.
    package let fault: ProfileFault

    /// Names a fault and its place.
    package init(_ fault: ProfileFault, at place: String) {
        self.place = place
        self.fault = fault
    }
}

extension ProfileError: CustomStringConvertible {
    /// Place and fault in words.
    package var description: String { "\(place.isEmpty ? "/" : place): \(fault)" }
}
