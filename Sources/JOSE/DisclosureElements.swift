/// The elements of a disclosure as far as there may be any.
struct DisclosureElements {
    private(set) var count = 0
    private(set) var first = JSONValue.null
    private(set) var second = JSONValue.null
    private(set) var third = JSONValue.null

    mutating func append(_ value: JSONValue) {
        count += 1
        switch count {
        case 1: first = value
        case 2: second = value
        case 3: third = value
        default: break
        }
    }
}
