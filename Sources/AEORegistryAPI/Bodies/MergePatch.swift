package import JOSE

/// A JSON merge patch (RFC 7396): what to change in an object, `null` to take a member out.
///
/// An array is replaced as a whole. Depth and size are those of the body it came in, which the reader has bounded.
package struct MergePatch: Sendable, Equatable {
    /// The members to set, to merge or, with `null`, to take out.
    package let members: JSONObject

    /// Makes a patch of its members.
    package init(_ members: JSONObject) { self.members = members }

    /// The object with the patch merged in.
    package func applied(to object: JSONObject) -> JSONObject {
        var result = object
        for member in members {
            switch member.value {
            case .null: result[member.name] = nil
            case .object(let inner):
                // What is no object counts as an empty one, so that nulls inside never become members.
                let former = result[member.name]?.objectValue ?? [:]
                result[member.name] = .object(MergePatch(inner).applied(to: former))
            case .bool, .integer, .double, .string, .array: result[member.name] = member.value
            }
        }
        return result
    }
}
