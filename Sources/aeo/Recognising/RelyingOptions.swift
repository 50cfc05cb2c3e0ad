import AEORegistryClient
import ArgumentParser

/// Which office is to recognise a status, and for which consignment.
struct RelyingOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp("The relying office: a country, EU, or an agency.", valueName: "cc")
    )
    var relying: String?

    @Option(name: .long, help: ArgumentHelp("Only this programme.", valueName: "id"))
    var programme: String?

    @Option(
        name: .long,
        help: ArgumentHelp("The trader's role: a code or its word.", valueName: "role")
    )
    var role: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The goods as the relying office sees them: import, export or transit.",
            valueName: "direction"
        )
    )
    var direction: String?

    func validate() throws {
        guard direction == nil || relying != nil else {
            throw ValidationError("--direction goes with --relying")
        }
    }

    /// What was said, as part of a URL.
    var items: [QueryItem] {
        var items: [QueryItem] = []
        if let programme { items.append(QueryItem("programme", programme)) }
        if let role { items.append(QueryItem("role", role)) }
        if let relying { items.append(QueryItem("relying", relying)) }
        if let direction { items.append(QueryItem("direction", direction)) }
        return items
    }
}
