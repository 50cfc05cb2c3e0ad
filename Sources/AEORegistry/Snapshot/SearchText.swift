import AEOModel
import JOSE

/// What a holder is found by: names and numbers in lower case, one a line, and the names by their folded words.
enum SearchText {
    /// The search text of a group `holder`.
    static func of(_ holder: EntryFields) throws(EntryFault) -> String {
        var lines = [
            try holder.text("name"), try holder.text("certificate_number"), try holder.text("tin"),
            try holder.text("main_identifier"),
        ]
        if let latin = holder.object["name_latin"]?.stringValue { lines.append(latin) }
        lines += try holder.texts("trade_names")
        let names = [try holder.text("name"), holder.object["name_latin"]?.stringValue].compactMap(\.self)
        let words = (names + (try holder.texts("trade_names"))).map(SearchWords.line).filter { !$0.isEmpty }
        return (lines.map(folded) + words).joined(separator: "\n")
    }

    /// The form in which texts are compared.
    static func folded(_ text: String) -> String { text.lowercased() }
}
