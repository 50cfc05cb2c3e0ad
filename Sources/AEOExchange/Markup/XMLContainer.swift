/// XML with one element for each record: its columns are child elements, by their path, and `@attributes`.
struct XMLContainer: RowContainer {
    let source: any ByteSource
    let recordElement: String
    let wanted: Set<String>

    func read(_ take: @escaping RowTaker) throws(ExchangeError) {
        let rows = XMLRows(recordElement: recordElement, wanted: wanted, take: take)
        do throws(ExchangeError) {
            try MarkupReader.read(source, into: rows)
        } catch {
            throw error.at(row: rows.number + 1)
        }
        guard rows.number > 0 else {
            throw ExchangeError(
                "record-element",
                "there is no element <\(recordElement)>: correct the record_element in the mapping"
            )
        }
    }
}
