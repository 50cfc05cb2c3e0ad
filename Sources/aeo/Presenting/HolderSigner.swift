import JOSE
import KeyCustody

/// Opens a private key that is not a home's, a holder's or an agency's: PKCS#8 in PEM, encrypted or not, or a private JWK.
struct HolderSigner {
    let context: CommandContext
    let passphraseFile: String?
    var role = KeyRole.holder

    func signer(_ path: String) throws(CommandFailure) -> any Signer {
        let bytes = try LocalFile(context: context).read(path, limit: 65_536)
        guard bytes.first != UInt8(ascii: "{") else { return try jwk(bytes, path) }
        do {
            let passphrase = try passphraseFile.map { (file) throws(CustodyError) in
                try Passphrase.read(file: file)
            }
            return try KeyFile.readSigner(path, passphrase: passphrase, role: role)
        } catch {
            throw CommandFailure(.notPermitted, "\(error)")
        }
    }

    private func jwk(_ bytes: [UInt8], _ path: String) throws(CommandFailure) -> any Signer {
        do {
            return try ES256PrivateKey(jwk: try StrictJSON.parseObject(bytes))
        } catch {
            throw CommandFailure(.notPermitted, "\(path) is no private P-256 key: \(error)")
        }
    }
}
