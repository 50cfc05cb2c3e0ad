import AEOModel
import Testing

@testable import AEOExchange

@Suite struct MappingTests {
    @Test("The members of the issue are read, and the rest has its usual value")
    func plain() throws {
        let mapping = try Sample.mapping(
            """
            {"partner":"cn","format":"csv","delimiter":";","encoding":"gb18030","date_order":"dmy","complete":true,
             "columns":{"tin":"TIN","legal_name":"Name","valid_until":"Until"},"status_words":{" In  Force ":"active"}}
            """
        )
        #expect(mapping.partner.text == "CN" && mapping.complete && mapping.delimiter == [0x3B])
        #expect(mapping.encoding == .gb18030 && mapping.dateOrder == .dmy && mapping.calendar == .gregorian)
        #expect(mapping.columns == [.tin: "TIN", .name: "Name", .expiryDate: "Until"])
        #expect(mapping.statusWords == ["in force": .active])
        #expect(mapping.headerRow == 1 && mapping.sheet == nil && mapping.records.isEmpty)
    }

    @Test(
        "A mapping that cannot be meant is refused by its member",
        arguments: [
            (#"[]"#, ""), (#"{"partner":"CN","#, ""), (#"{"format":"csv","columns":{"tin":"a"}}"#, "partner"),
            (#"{"partner":"UK","format":"csv","columns":{"tin":"a"}}"#, "partner"),
            (#"{"partner":"CN","columns":{"tin":"a"}}"#, "format"),
            (#"{"partner":"CN","format":"xls","columns":{"tin":"a"}}"#, "format"),
            (#"{"partner":"CN","format":"csv"}"#, "columns"),
            (#"{"partner":"CN","format":"csv","columns":{}}"#, "columns"),
            (#"{"partner":"CN","format":"csv","columns":{"name":"a"}}"#, "columns"),
            (#"{"partner":"CN","format":"csv","columns":{"tin":"a","colour":"b"}}"#, "columns.colour"),
            (#"{"partner":"CN","format":"csv","columns":{"tin":3}}"#, "columns.tin"),
            (
                #"{"partner":"CN","format":"csv","columns":{"tin":"a","name":"b","legal_name":"c"}}"#,
                "columns.legal_name"
            ),
            (#"{"partner":"CN","format":"csv","columns":{"tin":"a"},"delimiter":";;"}"#, "delimiter"),
            (#"{"partner":"CN","format":"csv","columns":{"tin":"a"},"delimiter":"\""}"#, "delimiter"),
            (#"{"partner":"CN","format":"csv","columns":{"tin":"a"},"encoding":"ebcdic"}"#, "encoding"),
            (#"{"partner":"CN","format":"csv","columns":{"tin":"a"},"date_order":"ydm"}"#, "date_order"),
            (#"{"partner":"CN","format":"csv","columns":{"tin":"a"},"complete":"yes"}"#, "complete"),
            (
                #"{"partner":"CN","format":"csv","columns":{"tin":"a"},"status_words":{"ok":"good"}}"#,
                "status_words.ok"
            ),
            (
                #"{"partner":"CN","format":"csv","columns":{"tin":"a"},"status_words":{"ok":"active","OK":"active"}}"#,
                "status_words.OK"
            ),
            (#"{"partner":"CN","format":"csv","columns":{"tin":"a"},"header_row":-1}"#, "header_row"),
            (#"{"partner":"CN","format":"csv","columns":{"tin":"a"},"colums":{}}"#, "colums"),
            (#"{"partner":"CN","format":"csv","columns":{"tin":"a"},"list_date":"1.2.2024"}"#, "list_date"),
            (
                #"{"partner":"CN","format":"csv","columns":{"tin":"a"},"list_date":"2024-01-02","list_date_from":"d"}"#,
                "list_date_from"
            ),
            (#"{"partner":"CN","format":"csv","columns":{"tin":"a","alias":"b"}}"#, "alias_scheme"),
            (#"{"partner":"CN","format":"csv","columns":{"tin":"a"},"tin":{"suffix":"x"}}"#, "tin.suffix"),
            (#"{"partner":"CN","format":"csv","columns":{"tin":"a"},"programme":"x"}"#, "programme"),
            (#"{"partner":"CN","format":"xml","columns":{"tin":"a"}}"#, "record_element"),
        ]
    )
    func refused(json: String, member: String) {
        #expect { try Sample.mapping(json) } throws: { ($0 as? MappingError)?.member == member }
    }
}
