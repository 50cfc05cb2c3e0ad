import AEOModel
import AEORegistryClient
import ArgumentParser

/// Which part of a list is shown.
struct PageOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("Only certificates of this status.", valueName: "status"))
    var status: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Go on after this id, told at the end of a page.", valueName: "id")
    )
    var after: String?

    @Option(name: .long, help: ArgumentHelp("At most so many, 1 to 500.", valueName: "n"))
    var limit = 100

    func validate() throws {
        guard (1...500).contains(limit) else { throw ValidationError("--limit wants a number from 1 to 500") }
        if let status, CertificateStatus(rawValue: status) == nil {
            let words = CertificateStatus.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("\(status) is no status; there are \(words)")
        }
        if let after, RecordID(parsing: after) == nil { throw ValidationError("\(after) is no id of a page") }
    }

    var query: [QueryItem] {
        var items = [QueryItem("limit", "\(limit)")]
        if let status { items.append(QueryItem("status", status)) }
        if let after { items.append(QueryItem("after", after)) }
        return items
    }
}
