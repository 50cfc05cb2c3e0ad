/// The kinds of file that partners send.
package enum ContainerFormat: String, Sendable, CaseIterable {
    case csv
    case xlsx
    case json
    case xml
}
