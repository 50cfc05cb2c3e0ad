/// The paths of partners' lists until the table of paths has them.
enum ExchangePath {
    static let imports = "/v1/imports"
    static let exports = "/v1/exports"
    static func apply(_ id: String) -> String { "/v1/imports/\(id)/apply" }
}
