/// What is wrong or odd about one cell.
struct RowFault: Error, Sendable, Equatable {
    let rule: String
    let field: PartnerField?
    let value: String?

    init(_ rule: String, _ field: PartnerField?, _ value: String? = nil) {
        self.rule = rule
        self.field = field
        self.value = value
    }
}
