import FoundationEssentials
import JOSE
import KeyCustody

/// A holder's key as a trader hands it in: a JWK or a PEM file; only the public half is ever passed on.
struct HolderKeyFile {
    /// What stands before the point in the SubjectPublicKeyInfo of a P-256 key (RFC 5480 §2).
    private static let infoPrefix: [UInt8] = [
        0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01, 0x06, 0x08, 0x2A, 0x86,
        0x48,
        0xCE, 0x3D, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00, 0x04,
    ]

    let publicKey: JWK

    init(_ path: String, context: CommandContext) throws(CommandFailure) {
        let bytes = try LocalFile(context: context).read(path, limit: 65_536)
        let text = String(decoding: bytes, as: UTF8.self)
        if text.contains("-----BEGIN PUBLIC KEY-----") {
            publicKey = try Self.publicPEM(text, path)
        } else if text.contains("-----BEGIN ENCRYPTED PRIVATE KEY-----") {
            throw CommandFailure(
                .usage,
                "\(path) is an encrypted private key, which only its holder should open",
                hint: "ask for the public half: `aeo key generate` writes it beside the key as FILE.jwk"
            )
        } else if text.contains("-----BEGIN PRIVATE KEY-----") {
            publicKey = try Self.privatePEM(path)
            Self.warn(path, context)
        } else {
            publicKey = try Self.jwk(bytes, path, context)
        }
        guard publicKey.key.algorithm == .es256 else {
            throw CommandFailure(.refused, "\(path) is no P-256 key; a credential is bound to one for ES256")
        }
    }

    private static func jwk(
        _ bytes: [UInt8],
        _ path: String,
        _ context: CommandContext
    ) throws(CommandFailure) -> JWK {
        do {
            let json = try StrictJSON.parseObject(bytes)
            guard json["d"] != nil else { return JWK(key: try JWK(json: json).key) }
            let key = JWK(key: try ES256PrivateKey(jwk: json).publicKey)
            warn(path, context)
            return key
        } catch {
            throw CommandFailure(
                .refused,
                "\(path) is neither a JWK nor a PEM key: \(error)",
                hint: "a public JWK such as `aeo key generate` writes into FILE.jwk is wanted"
            )
        }
    }

    private static func privatePEM(_ path: String) throws(CommandFailure) -> JWK {
        do {
            return JWK(key: try KeyFile.readSigner(path, passphrase: nil, role: .holder).publicKey)
        } catch {
            throw CommandFailure(.refused, "\(error)")
        }
    }

    private static func publicPEM(_ text: String, _ path: String) throws(CommandFailure) -> JWK {
        let lines = text.split(whereSeparator: \.isNewline)
        let inner = lines.drop { !$0.contains("BEGIN PUBLIC KEY") }.dropFirst().prefix {
            !$0.hasPrefix("-----")
        }
        guard let info = Data(base64Encoded: inner.joined()), info.starts(with: infoPrefix),
            info.count == infoPrefix.count + 64,
            let key = try? P256PublicKey(rawRepresentation: Array(info.dropFirst(infoPrefix.count)))
        else { throw CommandFailure(.refused, "\(path) is no public key of P-256 in PEM") }
        return JWK(key: .p256(key))
    }

    private static func warn(_ path: String, _ context: CommandContext) {
        context.note(
            "\(path) holds a private key; only its public half is sent, and nobody but the holder needs the rest"
        )
    }
}
