import AEOCertificates

/// A credential as read from a file, without the blanks that editors leave at its end.
struct Credential {
    let bytes: [UInt8]

    init(file: String, files: LocalFile) throws(CommandFailure) {
        var bytes = try files.read(file, limit: 16 << 20)
        while let last = bytes.last, [0x20, 0x09, 0x0A, 0x0D].contains(last) { bytes.removeLast() }
        self.bytes = bytes
    }

    /// The text, if the bytes can be one that the registry would look at.
    var text: String? {
        bytes.count <= IssuedCredential.maxLength ? String(validating: bytes, as: UTF8.self) : nil
    }
}
