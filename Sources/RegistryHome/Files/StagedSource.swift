import AEORegistry

/// A list that is being read from its file.
final class StagedSource: StagedInput {
    private let file: InputFile

    init(_ file: consuming InputFile) { self.file = file }

    func read(_ count: Int) throws(StagingFault) -> [UInt8] {
        do throws(HomeError) {
            return try file.read(count)
        } catch {
            throw StagingFault("\(error)")
        }
    }
}
