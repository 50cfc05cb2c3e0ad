import AEORegistry

/// A list that is being written into its file.
final class StagedFile: StagedOutput {
    private let file: OutputFile

    init(_ file: consuming OutputFile) { self.file = file }

    func write(_ bytes: [UInt8]) throws(StagingFault) {
        do throws(HomeError) {
            try file.write(bytes)
        } catch {
            throw StagingFault("\(error)")
        }
    }

    func finish() throws(StagingFault) {
        do throws(HomeError) {
            try file.sync()
        } catch {
            throw StagingFault("\(error)")
        }
    }
}
