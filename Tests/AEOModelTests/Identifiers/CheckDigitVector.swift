import AEOModel
import Testing

/// A published number and the algorithm that guards it.
struct CheckDigitVector: Sendable, CustomTestStringConvertible {
    let name: String
    var alphabet: String?
    var weights: [Int]?
    let value: String
    /// The places at which the algorithm finds every exchange of one digit for another.
    let guarded: Range<Int>

    var testDescription: String { "\(name) \(value)" }

    func algorithm() throws -> CheckDigitAlgorithm {
        try CheckDigitAlgorithm.named(name, alphabet: alphabet, weights: weights)
    }

    static let ofChina = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
    static let alphabetOfChina = "0123456789ABCDEFGHJKLMNPQRTUWXY"

    static let all: [CheckDigitVector] = [
        .init(
            name: "weighted-mod31",
            alphabet: alphabetOfChina,
            weights: ofChina,
            value: "91110000600037341L",
            guarded: 0..<17
        ),
        .init(
            name: "weighted-mod31",
            alphabet: alphabetOfChina,
            weights: ofChina,
            value: "914403001922038216",
            guarded: 0..<18
        ),
        .init(
            name: "weighted-mod11-dr",
            weights: [7, 9, 8, 6, 5, 4, 3, 2],
            value: "101850043",
            guarded: 8..<9
        ),
        .init(name: "luhn", value: "00113918205", guarded: 0..<11),
        .init(name: "luhn", value: "0001339050", guarded: 0..<10),
        .init(name: "luhn-prefix", value: "013121660091000", guarded: 0..<9),
        .init(name: "luhn-prefix", value: "0013121660091000", guarded: 1..<10),
        .init(name: "luhn-mod-36", value: "27AAPFU0939F1ZV", guarded: 0..<15),
        .init(name: "jp-corporate", value: "5835678256246", guarded: 0..<1),
        .init(name: "jp-corporate", value: "7000012050002", guarded: 0..<1),
        .init(name: "iso7064-mod97-10", value: "001561191000066", guarded: 0..<15),
        .init(name: "iso7064-mod97-10", value: "002136093000040", guarded: 0..<15),
        .init(name: "gs1-mod10", value: "9429046393920", guarded: 0..<13),
        .init(name: "gs1-mod10", value: "9429050294954", guarded: 0..<13),
        .init(name: "kr-brn", value: "1168200276", guarded: 0..<10),
        .init(name: "kr-brn", value: "2208162517", guarded: 0..<10),
        .init(name: "abn-mod89", value: "83914571673", guarded: 0..<11),
        .init(name: "abn-mod89", value: "51824753556", guarded: 0..<11),
        .init(name: "luhn-first-9", value: "123026635RM0001", guarded: 0..<9),
        .init(
            name: "weighted-mod11",
            weights: [5, 4, 3, 2, 7, 6, 5, 4],
            value: "CHE100155212",
            guarded: 3..<12
        ),
        .init(name: "rfc-mod11", value: "GODE561231GR8", guarded: 4..<10),
        .init(name: "rfc-mod11", value: "MAB9307148T4", guarded: 3..<9),
        .init(name: "cnpj-mod11", value: "16727230000197", guarded: 12..<14),
        .init(name: "cnpj-mod11", value: "12ABC34501DE35", guarded: 12..<14),
    ]
}
