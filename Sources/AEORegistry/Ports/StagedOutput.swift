/// A staged list that is being written.
package protocol StagedOutput: AnyObject, Sendable {
    func write(_ bytes: [UInt8]) throws(StagingFault)

    /// Returns once all is on the disk.
    func finish() throws(StagingFault)
}
