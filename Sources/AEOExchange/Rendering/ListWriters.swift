/// The writers by the kind of file.
package enum ListWriters {
    /// A writer of records with these columns.
    package static func writer(
        _ format: ContainerFormat,
        columns: [String],
        sink: @escaping ByteSink
    ) -> any ListWriter {
        switch format {
        case .csv: CSVWriter(columns: columns, sink: sink)
        case .xlsx: WorkbookWriter(columns: columns, sink: sink)
        case .json: JSONListWriter(columns: columns, sink: sink)
        case .xml: XMLWriter(columns: columns, sink: sink)
        }
    }
}
