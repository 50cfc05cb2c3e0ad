/// Reads `sharedStrings.xml`: the runs of a text joined, phonetic guides left out.
final class SharedStringsPart: MarkupHandler {
    private(set) var strings = SharedStrings()
    private var text = ""
    private var isInText = false
    private var isPhonetic = false

    func start(_ name: String, _ attributes: [String: String]) {
        switch name {
        case "si": text = ""
        case "rPh": isPhonetic = true
        case "t": isInText = !isPhonetic
        default: break
        }
    }

    func end(_ name: String) throws(ExchangeError) {
        switch name {
        case "si": try strings.append(text)
        case "rPh": isPhonetic = false
        case "t": isInText = false
        default: break
        }
    }

    func text(_ piece: String) throws(ExchangeError) {
        guard isInText else { return }
        text += piece
        guard text.utf8.count <= ReadingLimits.fieldBytes else {
            throw ExchangeError(
                "field-too-long",
                "a text of the workbook has more than \(ReadingLimits.fieldBytes) bytes"
            )
        }
    }
}
