import Foundation
import TransparencyLog

/// The published test vectors beside the project, read where they are present.
enum LogVectors {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "../shared/vectors").standardizedFileURL

    static var arePresent: Bool {
        FileManager.default.fileExists(atPath: root.appending(path: "C2SP/examples.json").path)
            && FileManager.default.fileExists(atPath: root.appending(path: "merkle/testdata").path)
    }

    struct Inclusion: Decodable, Sendable {
        let leafIdx: UInt64
        let treeSize: UInt64
        let root: [UInt8]
        let leafHash: [UInt8]
        let proof: [[UInt8]]
        let desc: String
        let wantErr: Bool

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            leafIdx = try values.decode(UInt64.self, forKey: .leafIdx)
            treeSize = try values.decode(UInt64.self, forKey: .treeSize)
            root = try Array(values.decodeIfPresent(Data.self, forKey: .root) ?? Data())
            leafHash = try Array(values.decodeIfPresent(Data.self, forKey: .leafHash) ?? Data())
            proof = try (values.decodeIfPresent([Data].self, forKey: .proof) ?? []).map { Array($0) }
            desc = try values.decode(String.self, forKey: .desc)
            wantErr = try values.decode(Bool.self, forKey: .wantErr)
        }

        private enum CodingKeys: String, CodingKey {
            case leafIdx, treeSize, root, leafHash, proof, desc, wantErr
        }
    }

    struct Examples: Decodable {
        struct Note: Decodable {
            let vkey: String
            let note: String
            let expect: String
        }

        struct Head: Decodable {
            let note: String
            let origin: String
            let size: UInt64
            let rootB64: String
        }

        struct Witnessing: Decodable {
            let line: String
            let keyIdHex: String
            let timestamp: UInt64
            let signatureLen: Int
        }

        struct Path: Decodable {
            let number: UInt64
            let path: String

            enum CodingKeys: String, CodingKey {
                case number = "N"
                case path
            }
        }

        let signedNote: [Note]
        let checkpoint: Head
        let cosignatureV1Ed25519: Witnessing
        let tilePaths: [Path]
    }

    static func inclusion() throws -> [Inclusion] {
        let folder = root.appending(path: "merkle/testdata/inclusion")
        let files =
            FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?
            .compactMap { $0 as? URL } ?? []
        return try files.filter { $0.pathExtension == "json" }
            .map { try JSONDecoder().decode(Inclusion.self, from: Data(contentsOf: $0)) }
    }

    static func examples() throws -> Examples {
        let file = root.appending(path: "C2SP/examples.json")
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(Examples.self, from: Data(contentsOf: file))
    }
}
