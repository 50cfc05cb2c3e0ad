import AEOModel
import AEORegistry
import JOSE
import RegistryHome

@testable import AEOExchange

/// Files and mappings made for one test.
enum Sample {
    static let library = Result { try ProgrammeLibrary(files: EmbeddedSchemas.files) }

    static func mapping(_ json: String) throws -> ImportMapping { try MappingReader.read(Array(json.utf8)) }

    /// The mapping of a Chinese list with the commonest columns.
    static func mapping(
        format: String = "csv",
        columns: String = #"{"tin":"TIN","name":"Name","status":"Status","expiry_date":"Expires"}"#,
        more: String = ""
    ) throws -> ImportMapping {
        try mapping(
            """
            {"partner":"CN","format":"\(format)","columns":\(columns),
             "status_words":{"valid":"active","paused":"suspended"}\(more.isEmpty ? "" : ",")\(more)}
            """
        )
    }

    static func normaliser(_ mapping: ImportMapping) throws -> RowNormaliser {
        let library = try library.get()
        return RowNormaliser(
            mapping: mapping,
            programmes: PartnerProgrammes(
                of: mapping.partner,
                profiles: library.programmes.compactMap { library.profile($0)?.profile }
            ),
            roleWords: try RoleCodes.read(EmbeddedSchemas.file("code-lists/roles.json") ?? [])
        )
    }

    /// Reads a whole file.
    static func read(
        _ bytes: [UInt8],
        _ mapping: ImportMapping
    ) throws -> (records: [PartnerRow], report: ImportReport) {
        let box = Box<PartnerRow>()
        let file = PartnerFile(MemorySource(bytes), mapping: mapping)
        let reader = PartnerFileReader(file: file, normaliser: try normaliser(mapping))
        let report = reader.read { (row) throws(ExchangeError) in box.rows.append(row) }
        return (box.rows, report)
    }

    /// The rows of a file as they stand, and why the reading ended early.
    static func rows(_ bytes: [UInt8], _ mapping: ImportMapping) -> (rows: [SourceRow], fault: ExchangeError?)
    {
        let box = Box<SourceRow>()
        do throws(ExchangeError) {
            try PartnerFile(MemorySource(bytes), mapping: mapping).read { (row) throws(ExchangeError) in
                box.rows.append(row)
            }
            return (box.rows, nil)
        } catch {
            return (box.rows, error)
        }
    }

    final class Box<Row> {
        var rows: [Row] = []
    }
}
