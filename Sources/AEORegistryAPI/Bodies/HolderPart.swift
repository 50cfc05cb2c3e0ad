import AEOModel
import JOSE

/// The member `holder` of an application.
struct HolderPart {
    let name: String
    let nameLatin: String?
    let legalForm: String?
    let tradeNames: [String]
    let country: CountryCode
    let address: PostalAddress
    let identifiers: [TraderIdentifier]
    let sizeClass: SizeClass?

    init(_ reader: BodyReader) throws(BodyError) {
        name = try reader.text("name", max: BodyLimit.name)
        nameLatin = try reader.optionalText("name_latin", max: BodyLimit.name)
        legalForm = try reader.optionalText("legal_form", max: 100)
        country = try reader.country("country")
        address = try PostalAddress(reader.reader("address"))
        identifiers = try IdentifierPart.read(reader)
        sizeClass = reader.object["size_class"] == nil ? nil : try reader.sizeClass("size_class")
        var names: [String] = []
        for (place, text) in try reader.optionalStrings("trade_names", max: BodyLimit.tradeNames) {
            names.append(try TextRule.read(text, max: BodyLimit.name, lines: .one, at: place))
        }
        tradeNames = names
    }
}
