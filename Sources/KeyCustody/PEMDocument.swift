import COpenSSL

/// One block of PEM (RFC 7468): a label and DER bytes.
struct PEMDocument {
    static let privateKey = "PRIVATE KEY"
    static let encryptedPrivateKey = "ENCRYPTED PRIVATE KEY"

    let label: String
    let der: [UInt8]

    init(label: String, der: [UInt8]) {
        self.label = label
        self.der = der
    }

    /// Reads the first block of a text, or is `nil` if there is none or it has headers (the old encryption of RFC 1421).
    init?(parsing text: [UInt8]) {
        defer { ERR_clear_error() }
        let source = unsafe text.withUnsafeBytes { buffer -> OpaquePointer? in
            guard let source = unsafe BIO_new(BIO_s_mem()) else { return nil }
            unsafe BIO_write(source, buffer.baseAddress, Int32(buffer.count))
            return unsafe source
        }
        guard let source = unsafe source else { return nil }
        defer { unsafe BIO_free(source) }
        var name: UnsafeMutablePointer<CChar>?
        var header: UnsafeMutablePointer<CChar>?
        var data: UnsafeMutablePointer<UInt8>?
        var count = 0
        guard unsafe PEM_read_bio(source, &name, &header, &data, &count) == 1 else { return nil }
        defer {
            unsafe aeo_free(name)
            unsafe aeo_free(header)
            unsafe aeo_clear_free(data, count)
        }
        guard let name = unsafe name, let header = unsafe header, unsafe header.pointee == 0 else {
            return nil
        }
        label = unsafe String(cString: name)
        der = unsafe Array(UnsafeBufferPointer(start: data, count: count))
    }

    /// The block as text.
    func encoded() throws(CustodyError) -> [UInt8] {
        defer { ERR_clear_error() }
        guard let target = unsafe BIO_new(BIO_s_mem()) else { throw .cryptography("write PEM") }
        // A memory BIO overwrites what it held when it is freed.
        defer { unsafe BIO_free(target) }
        let written = unsafe der.withUnsafeBufferPointer { buffer in
            unsafe PEM_write_bio(target, label, "", buffer.baseAddress, buffer.count)
        }
        var start: UnsafeMutablePointer<CChar>?
        let count = unsafe aeo_bio_content(target, &start)
        guard written > 0, count > 0, let start = unsafe start else { throw .cryptography("write PEM") }
        return unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
    }
}
