import Foundation

/// The identifiers of the programmes as the domain study records them, outside this package.
struct ProgrammeFacts: Decodable {
    struct Identifier: Decodable {
        struct Examples: Decodable {
            var valid: [String] = []
            var invalid: [String] = []
            var exempt: [String]?
        }
        struct Alternate: Decodable {
            let regex: String
        }
        let regex: String
        let examples: Examples?
        let alternates: [Alternate]?
        let mraCode: Alternate?
        let certificateNumber: Alternate?
        let check: Check?

        enum CodingKeys: String, CodingKey {
            case regex, examples, alternates, mraCode, certificateNumber
            case check = "checkDigit"
        }
    }

    /// The check digit: an object for the first programmes, words or null for the others.
    enum Check: Decodable {
        case words(String)
        case rule(algorithm: String, alphabet: String?, weights: [Int]?, policy: String)

        enum CodingKeys: CodingKey {
            case algorithm, alphabet, weights, policy
        }

        init(from decoder: any Decoder) throws {
            if let words = try? decoder.singleValueContainer().decode(String.self) {
                self = .words(words)
                return
            }
            let fields = try decoder.container(keyedBy: CodingKeys.self)
            self = .rule(
                algorithm: try fields.decode(String.self, forKey: .algorithm),
                alphabet: try fields.decodeIfPresent(String.self, forKey: .alphabet),
                weights: try fields.decodeIfPresent([Int].self, forKey: .weights),
                policy: try fields.decode(String.self, forKey: .policy)
            )
        }
    }

    let id: String
    let identifier: Identifier

    static let file = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("shared/domain/programmes.json")

    static var isPresent: Bool { FileManager.default.fileExists(atPath: file.path) }

    static func read() throws -> [ProgrammeFacts] {
        try JSONDecoder().decode([ProgrammeFacts].self, from: Data(contentsOf: file))
    }
}
