/// How much of a kind one body may have; the schemas state the same numbers.
enum BodyLimit {
    static let roles = 40
    static let sites = 200
    static let identifiers = 10
    static let addressLines = 6
    static let tradeNames = 20
    static let evidence = 20
    static let partners = 250
    static let warnings = 50
    static let clockStops = 50
    static let reliances = 20
    /// Characters of a name.
    static let name = 500
    /// Characters of a line of an address or a site's name.
    static let line = 200
    /// Characters of a trader's number as typed.
    static let identifier = 64
}
