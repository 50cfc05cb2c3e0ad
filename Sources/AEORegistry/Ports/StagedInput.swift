/// A staged list that is being read.
package protocol StagedInput: AnyObject, Sendable {
    /// The next bytes, `count` of them; fewer only at the end.
    func read(_ count: Int) throws(StagingFault) -> [UInt8]
}
