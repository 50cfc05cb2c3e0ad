package import AEOModel
import JOSE

/// A list on its way into its file; its digest is known once all of it is there.
package struct ImportUpload: Sendable {
    package let id: RecordID
    private let output: any StagedOutput
    private var stream = SHA256Stream()

    init(id: RecordID, output: any StagedOutput) {
        self.id = id
        self.output = output
    }

    /// SHA-256 of what came in so far.
    package var digest: [UInt8] { stream.digest }

    /// Writes the next bytes.
    package mutating func write(_ bytes: [UInt8]) throws(RegistryError) {
        stream.update(bytes)
        do throws(StagingFault) {
            try output.write(bytes)
        } catch {
            throw .storeUnwritable(error.cause)
        }
    }

    /// Returns once all is on the disk.
    func finish() throws(RegistryError) {
        do throws(StagingFault) {
            try output.finish()
        } catch {
            throw .storeUnwritable(error.cause)
        }
    }
}
